package org.windlass.ui.pulls;

import atlantafx.base.theme.Styles;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.pull.PullState;
import org.windlass.ui.control.Clipboards;
import org.windlass.ui.control.IconButton;
import org.windlass.ui.control.LoginPrompt;
import org.windlass.ui.control.MappedChildren;
import org.windlass.ui.control.PseudoClasses;
import org.windlass.ui.control.Shown;
import org.windlass.ui.control.Sparkline;
import org.windlass.ui.text.Messages;

/** One pull: a card with its bar, figures, layers and actions. */
final class PullRow extends VBox {
  private final PullRowViewModel pull;
  private final Messages messages;

  /**
   * @param remove takes the row off the list
   * @param login asks for the login that a pull failed without
   * @param waiting the line in which it may stand
   * @param preview shows the layers of the image, and which are there
   */
  PullRow(
      PullRowViewModel pull,
      Messages messages,
      Runnable remove,
      LoginPrompt login,
      WaitingPulls waiting,
      Runnable preview) {
    this.pull = pull;
    this.messages = messages;
    getStyleClass().addAll("pull-row", "card");
    PseudoClasses.follow(this, pull.stateProperty());
    PullFailure failure = new PullFailure(pull, messages, login);
    getChildren()
        .addAll(
            header(remove, preview, new WaitingActions(pull, waiting, messages)),
            overall(),
            figures(),
            failure,
            outcome(),
            layers());
  }

  private Node header(Runnable remove, Runnable preview, Node waiting) {
    Label title = new Label(pull.title());
    title.getStyleClass().addAll("pull-title", Styles.TEXT_BOLD);
    title.setTooltip(new Tooltip(messages.get("pull.on-host", pull.title(), pull.host())));
    title.setMinWidth(60);
    Label state = new Label();
    state.getStyleClass().addAll("pull-state", "badge");
    state.textProperty().bind(pull.stateTextProperty());
    state.setMinWidth(USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);

    HBox header = new HBox(title, state, summary(), space);
    header.getStyleClass().add("pull-header");
    header.setAlignment(Pos.CENTER_LEFT);
    header
        .getChildren()
        .addAll(
            layersToggle(),
            waiting,
            previewButton(preview),
            retry(),
            cancel(),
            removeButton(remove));
    return header;
  }

  private Node summary() {
    Label summary = text(pull.summaryProperty(), "pull-summary");
    Shown.when(summary, is(PullState.SUCCEEDED));
    return summary;
  }

  private Node figures() {
    Label bytes = text(pull.bytesTextProperty(), "pull-bytes");
    Tooltip exact = new Tooltip();
    exact.textProperty().bind(pull.exactBytesProperty());
    bytes.setTooltip(exact);
    HBox figures =
        new HBox(
            bytes,
            text(pull.rateTextProperty(), "pull-rate"),
            text(pull.etaTextProperty(), "pull-eta"),
            text(pull.elapsedTextProperty(), "pull-elapsed"));
    Sparkline course = new Sparkline();
    course.setAccessibleText(messages.get("pull.course"));
    pull.ratesProperty().subscribe(course::show);
    Shown.when(course, pull.ratesProperty().map(rates -> rates.size() > 1));
    figures.getChildren().add(course);
    figures.getStyleClass().add("figures");
    figures.setAlignment(Pos.CENTER_LEFT);
    Shown.when(figures, is(PullState.PULLING));
    return figures;
  }

  private Node layersToggle() {
    ToggleButton toggle = new ToggleButton();
    toggle.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "pull-layers-toggle");
    toggle.textProperty().bind(pull.layersTextProperty());
    FontIcon icon = new FontIcon(Feather.CHEVRON_RIGHT);
    icon.iconCodeProperty()
        .bind(
            pull.expandedProperty()
                .map(open -> open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
    toggle.setGraphic(icon);
    toggle.selectedProperty().bindBidirectional(pull.expandedProperty());
    toggle.setMinWidth(USE_PREF_SIZE);
    Shown.when(toggle, pull.layersTextProperty().map(text -> !text.isEmpty()));
    return toggle;
  }

  private Node previewButton(Runnable action) {
    IconButton preview =
        new IconButton(Feather.LIST, messages.get("preview.open.row", pull.title()), action);
    preview.getStyleClass().add("pull-preview");
    return preview;
  }

  private Node retry() {
    Button retry = new Button(messages.get("pull.retry"), new FontIcon(Feather.ROTATE_CW));
    retry.getStyleClass().addAll("pull-retry", Styles.SMALL);
    retry.setMinWidth(USE_PREF_SIZE);
    retry.setOnAction(event -> pull.retry());
    Shown.when(retry, when(state -> mayRetry(state)));
    return retry;
  }

  private static boolean mayRetry(PullState state) {
    return state != PullState.SUCCEEDED && (state.ended() || state == PullState.RETRYING);
  }

  private Node cancel() {
    IconButton cancel =
        new IconButton(
            Feather.X_CIRCLE, messages.get("pull.cancel.name", pull.title()), pull::cancel);
    cancel.getStyleClass().add("pull-cancel");
    Shown.when(cancel, when(state -> !state.ended()));
    return cancel;
  }

  private Node removeButton(Runnable action) {
    IconButton remove =
        new IconButton(Feather.X, messages.get("pull.remove.name", pull.title()), action);
    remove.getStyleClass().add("pull-remove");
    Shown.when(remove, when(PullState::ended));
    return remove;
  }

  private Node overall() {
    ProgressBar bar = new ProgressBar();
    bar.getStyleClass().add("pull-overall");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(pull.title());
    bar.progressProperty().bind(pull.fractionProperty());
    HBox.setHgrow(bar, Priority.ALWAYS);
    Label percent = new Label();
    percent.getStyleClass().addAll("pull-percent", Styles.TEXT_BOLD);
    percent.textProperty().bind(pull.percentTextProperty());
    HBox overall = new HBox(bar, percent);
    overall.getStyleClass().add("overall");
    overall.setAlignment(Pos.CENTER_LEFT);
    Shown.when(overall, is(PullState.PULLING));
    return overall;
  }

  /** The engine's last line and the digest, for a pull that has ended well. */
  private Node outcome() {
    Label status = text(pull.statusProperty(), "pull-status");
    Label digest = text(pull.digestProperty(), "pull-digest");
    digest.getStyleClass().add("monospace");
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(pull.digestProperty());
    digest.setTooltip(whole);
    IconButton copyDigest =
        new IconButton(
            Feather.COPY,
            messages.get("pull.copy-digest"),
            () -> Clipboards.copy(pull.digestProperty().get()));
    copyDigest.getStyleClass().add("pull-copy-digest");
    IconButton copyStatus =
        new IconButton(
            Feather.CLIPBOARD,
            messages.get("pull.copy-status"),
            () -> Clipboards.copy(pull.statusProperty().get()));
    Shown.when(copyDigest, pull.digestProperty().map(text -> !text.isEmpty()));
    Shown.when(copyStatus, pull.statusProperty().map(text -> !text.isEmpty()));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox outcome = new HBox(status, copyStatus, space, digest, copyDigest);
    outcome.getStyleClass().add("pull-outcome");
    outcome.setAlignment(Pos.CENTER_LEFT);
    Shown.when(
        outcome,
        Bindings.createBooleanBinding(
            () ->
                pull.stateProperty().get() == PullState.SUCCEEDED
                    && !(pull.statusProperty().get() + pull.digestProperty().get()).isEmpty(),
            pull.stateProperty(),
            pull.statusProperty(),
            pull.digestProperty()));
    return outcome;
  }

  private Node layers() {
    VBox layers = new VBox();
    layers.getStyleClass().add("layers");
    MappedChildren.bind(layers.getChildren(), pull.layers(), LayerRow::new);
    Shown.when(layers, pull.expandedProperty());
    return layers;
  }

  private static Label text(ObservableValue<String> value, String styleClass) {
    Label label = new Label();
    label.getStyleClass().addAll(styleClass, Styles.TEXT_MUTED);
    label.textProperty().bind(value);
    Shown.when(label, value.map(text -> !text.isEmpty()));
    return label;
  }

  private ObservableValue<Boolean> is(PullState wanted) {
    return when(state -> state == wanted);
  }

  private ObservableValue<Boolean> when(Predicate<PullState> condition) {
    return pull.stateProperty().map(condition::test);
  }
}
