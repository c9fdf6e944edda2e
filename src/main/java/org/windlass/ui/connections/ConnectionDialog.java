package org.windlass.ui.connections;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.engine.TlsSettings;
import org.windlass.ui.control.Confirmation;
import org.windlass.ui.control.EscapeKey;
import org.windlass.ui.control.FittingScroll;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.ErrorText;
import org.windlass.ui.text.Messages;

/** Makes or changes a connection. */
public final class ConnectionDialog extends VBox {
  private static final double WIDTH = 760;

  private final ConnectionFormViewModel form;
  private final Messages messages;
  private final Runnable close;
  private final Consumer<String> saved;
  private final ConnectionForm fields;

  /**
   * @param close takes the dialog away
   * @param saved runs with the name of a connection that was saved
   */
  public ConnectionDialog(
      ConnectionFormViewModel form, Messages messages, Runnable close, Consumer<String> saved) {
    this.form = form;
    this.messages = messages;
    this.close = close;
    this.saved = saved;
    this.fields = new ConnectionForm(form, messages);
    setId("connection-dialog");
    getStyleClass().addAll("dialog", "scrolling-dialog");
    setMaxWidth(WIDTH);
    setMaxHeight(USE_PREF_SIZE);
    Label title = new Label(messages.get(form.isNew() ? "form.title.new" : "form.title.edit"));
    title.getStyleClass().add(Styles.TITLE_4);
    VBox content = new VBox(fields, new CheckView(form.check(), messages));
    content.getStyleClass().add("dialog-content");
    FittingScroll scroll = new FittingScroll(content);
    scroll.getStyleClass().add("dialog-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(title, scroll, failure(), buttons());
    EscapeKey.leaves(this, this::cancel);
    // What a test found is below the fields: it comes into view.
    content
        .heightProperty()
        .subscribe(
            (was, is) -> {
              if (!form.check().rows().isEmpty()) {
                scroll.setVvalue(1);
              }
            });
  }

  /** Where typing is likely to begin. */
  public Node first() {
    return fields.first();
  }

  private Label failure() {
    Label failure = new Label();
    failure.setId("connection-error");
    failure.getStyleClass().addAll("hint", Styles.DANGER);
    failure.setWrapText(true);
    failure.setMinHeight(USE_PREF_SIZE);
    failure.textProperty().bind(form.errorProperty().map(ConnectionDialog::words).orElse(""));
    Shown.when(failure, form.errorProperty().map(error -> true).orElse(false));
    return failure;
  }

  private static String words(ErrorText error) {
    return error.suggestion().isEmpty()
        ? error.sentence()
        : error.sentence() + " " + error.suggestion();
  }

  private HBox buttons() {
    Button folder = new Button(messages.get("form.folder"), new FontIcon(Feather.FOLDER));
    folder.setId("connection-folder");
    folder.setOnAction(event -> chooseFolder());
    Shown.when(
        folder,
        form.kindProperty()
            .flatMap(
                kind ->
                    form.tlsModeProperty()
                        .map(mode -> kind == HostKind.TCP && mode != TlsSettings.Mode.NONE)));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button cancel = new Button(messages.get("form.cancel"));
    cancel.setId("connection-cancel");
    cancel.setOnAction(event -> cancel());
    Button test = new Button();
    test.setId("connection-test");
    test.textProperty()
        .bind(
            form.check()
                .runningProperty()
                .map(running -> messages.get(running ? "form.test.stop" : "form.test")));
    test.disableProperty().bind(form.endpointProperty().isNull());
    test.setOnAction(
        event -> {
          if (form.check().runningProperty().get()) {
            form.check().cancel();
          } else {
            form.test();
          }
        });
    Button save = new Button(messages.get("form.save"));
    save.setId("connection-save");
    save.setDefaultButton(true);
    save.disableProperty().bind(form.savableProperty().not().or(form.savingProperty()));
    save.setOnAction(event -> form.save(this::saved));
    for (Button button : new Button[] {cancel, test, save}) {
      button.setMinWidth(USE_PREF_SIZE);
    }
    HBox row = new HBox(folder, space, cancel, test, save);
    row.getStyleClass().add("button-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void saved(String name) {
    form.close();
    close.run();
    saved.accept(name);
  }

  private void chooseFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(messages.get("form.folder"));
    File folder = chooser.showDialog(getScene().getWindow());
    if (folder != null) {
      form.files().takeFolder(folder.toPath());
    }
  }

  private void cancel() {
    if (form.isChanged() && !discard()) {
      return;
    }
    form.close();
    close.run();
  }

  private boolean discard() {
    return new Confirmation(
            getScene().getWindow(),
            messages,
            messages.get("form.discard.title"),
            messages.get("form.discard.text"),
            messages.get("form.discard"),
            messages.get("form.keep"))
        .given();
  }
}
