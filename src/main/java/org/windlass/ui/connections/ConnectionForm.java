package org.windlass.ui.connections;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.windlass.engine.TlsSettings;
import org.windlass.ui.control.PseudoClasses;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.Messages;

/** The fields of the connection dialog. */
final class ConnectionForm extends GridPane {
  private static final double LABEL_WIDTH = 130;

  private final ConnectionFormViewModel form;
  private final Messages messages;
  private final TextField name = new TextField();
  private int line;

  ConnectionForm(ConnectionFormViewModel form, Messages messages) {
    this.form = form;
    this.messages = messages;
    getStyleClass().add("form");
    ColumnConstraints labels = new ColumnConstraints(LABEL_WIDTH);
    labels.setHalignment(HPos.RIGHT);
    ColumnConstraints fields = new ColumnConstraints();
    fields.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(labels, fields);

    row("form.name", name());
    row("form.description", text("connection-description", form.descriptionProperty()));
    row("form.host", new HostRow(form, messages));
    Node[] ssh = row("form.ssh", new SshRow(form.ssh(), messages));
    show(ssh, form.kindProperty().map(kind -> kind == HostKind.SSH));
    ObservableValue<Boolean> tcp = form.kindProperty().map(kind -> kind == HostKind.TCP);
    show(row("form.tls", new TlsModeRow(form, messages)), tcp);
    tls(tcp);
  }

  /** Where typing is likely to begin. */
  Node first() {
    return name;
  }

  private void tls(ObservableValue<Boolean> tcp) {
    TlsFilesViewModel files = form.files();
    ObservableValue<TlsSettings.Mode> mode =
        tcp.flatMap(
            on ->
                on
                    ? form.tlsModeProperty()
                    : new javafx.beans.property.SimpleObjectProperty<>(TlsSettings.Mode.NONE));
    ObservableValue<FileHints> hints = files.hintsProperty();
    show(
        row("form.ca", file("ca", files.caProperty(), hints.map(FileHints::ca))),
        mode.map(m -> m == TlsSettings.Mode.VERIFIED));
    ObservableValue<Boolean> encrypted = mode.map(m -> m != TlsSettings.Mode.NONE);
    show(
        row("form.cert", file("cert", files.certProperty(), hints.map(FileHints::cert))),
        encrypted);
    show(row("form.key", file("key", files.keyProperty(), hints.map(FileHints::key))), encrypted);
    show(
        row("form.passphrase", passphrase(files)),
        mode.flatMap(m -> hints.map(h -> m != TlsSettings.Mode.NONE && h.keyEncrypted())));
  }

  private Node name() {
    name.setId("connection-name");
    name.setAccessibleText(messages.get("form.name"));
    name.textProperty().bindBidirectional(form.nameProperty());
    ObservableValue<Boolean> invalid = form.nameProblemProperty().map(text -> !text.isEmpty());
    PseudoClasses.when(name, "invalid", invalid);
    Label problem = new Label();
    problem.getStyleClass().add("hint");
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    problem.textProperty().bind(form.nameProblemProperty());
    PseudoClasses.when(problem, "invalid", invalid);
    Shown.when(problem, invalid);
    return new VBox(name, problem);
  }

  private TextField text(String id, StringProperty value) {
    TextField field = new TextField();
    field.setId(id);
    field.textProperty().bindBidirectional(value);
    return field;
  }

  private Node file(String which, StringProperty path, ObservableValue<FileHint> hint) {
    return new TlsFileField(
        "connection-" + which,
        messages.get("form." + which),
        path,
        hint,
        messages,
        dropped -> take(dropped, path));
  }

  private void take(List<File> dropped, StringProperty path) {
    List<Path> paths = dropped.stream().map(File::toPath).toList();
    if (dropped.size() == 1 && dropped.getFirst().isDirectory()) {
      form.files().takeFolder(paths.getFirst());
    } else {
      form.files().takeFiles(paths, path);
    }
  }

  private Node passphrase(TlsFilesViewModel files) {
    PasswordField field = new PasswordField();
    field.setId("connection-passphrase");
    field.setAccessibleText(messages.get("form.passphrase"));
    field.textProperty().bindBidirectional(files.passphraseProperty());
    Label kept = new Label(messages.get("form.passphrase.kept"));
    kept.getStyleClass().add("hint");
    CheckBox keep = new CheckBox();
    keep.setId("connection-keep-passphrase");
    keep.textProperty()
        .bind(form.keeperProperty().map(keeper -> messages.get("form.keep-passphrase", keeper)));
    keep.selectedProperty().bindBidirectional(form.keepProperty());
    Shown.when(keep, form.keeperProperty().isNotEmpty());
    Shown.when(kept, form.keepProperty().not());
    VBox box = new VBox(field, kept, keep);
    box.getStyleClass().add("host-form");
    return box;
  }

  private Node[] row(String key, Node content) {
    Label label = new Label(messages.get(key));
    label.getStyleClass().add("form-label");
    Node first =
        content instanceof VBox box && !box.getChildren().isEmpty()
            ? box.getChildren().getFirst()
            : content;
    label.setLabelFor(first instanceof HBox box ? box.getChildren().getFirst() : first);
    if (content instanceof TextField field) {
      field.setAccessibleText(label.getText());
    }
    addRow(line++, label, content);
    setValignment(label, VPos.TOP);
    return new Node[] {label, content};
  }

  private static void show(Node[] row, ObservableValue<Boolean> condition) {
    for (Node node : row) {
      Shown.when(node, condition);
    }
  }
}
