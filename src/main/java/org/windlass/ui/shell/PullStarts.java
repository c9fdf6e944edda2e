package org.windlass.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.windlass.engine.PullRequest;
import org.windlass.history.PulledEntry;
import org.windlass.pull.PullLine;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.ui.control.DialogLayer;
import org.windlass.ui.control.OnDemand;
import org.windlass.ui.history.HistoryView;
import org.windlass.ui.pulls.PullBar;
import org.windlass.ui.pulls.PullBarViewModel;
import org.windlass.ui.pulls.PullsView;
import org.windlass.ui.pulls.RunningPulls;
import org.windlass.ui.text.Messages;

/** All the ways in which pulls are started in a window. All members belong to the UI thread. */
final class PullStarts {
  private final ShellViewModel shell;
  private final Messages messages;
  private final DialogLayer dialogs;
  private final Toast toast;
  private final StartNotice notice;
  private final Batches batches;
  private final PullPreviews previews;
  private final PullBarViewModel viewModel;
  private final OnDemand<PullBar> pageBar = new OnDemand<>(this::bar);
  private final OnDemand<PullOverlay> overlay;

  /**
   * @param place where to put what floats over the page
   */
  PullStarts(
      ShellViewModel shell,
      DialogLayer dialogs,
      Toast toast,
      StartNotice notice,
      Batches batches,
      Consumer<Node> place) {
    this.shell = shell;
    this.messages = shell.texts().messages();
    this.dialogs = dialogs;
    this.toast = toast;
    this.notice = notice;
    this.batches = batches;
    this.previews = new PullPreviews(shell, dialogs);
    this.viewModel = new PullBarViewModel(shell.texts().errors(), shell::pull);
    this.overlay =
        new OnDemand<>(
            () -> {
              PullOverlay built =
                  new PullOverlay(bar(), new RunningPulls(shell.pulls(), messages), messages);
              place.accept(built);
              return built;
            });
  }

  /** The page of pulls. */
  PullsView page() {
    return new PullsView(
        shell.pulls(),
        shell.transfers(),
        pageBar.get(),
        messages,
        shell::askLogin,
        row -> previews.open(row, this::started),
        () -> new HistoryView(shell.history(), this::again));
  }

  /** Turns to where a reference can be written: on the page of pulls, or over the page shown. */
  void open() {
    if (shell.pageProperty().get() == Page.PULLS) {
      pageBar.get().focusReference();
    } else {
      overlay.get().open();
    }
  }

  /** Takes away what floats over the page. */
  void close() {
    overlay.ifBuilt(PullOverlay::close);
  }

  /** Pulls what a text names. */
  void pull(String reference) {
    withRequest(
        reference,
        request -> {
          shell.pull(request);
          started();
        });
  }

  /** Shows what a pull of what a text names will bring. */
  void preview(String reference) {
    withRequest(reference, this::preview);
  }

  /** A link had something pulled. */
  void linkPulled() {
    shell.pageProperty().set(Page.PULLS);
    started();
  }

  private PullBar bar() {
    PullBar bar = new PullBar(viewModel, messages);
    bar.setOnSubmitted(this::started);
    bar.setOnPreview(this::preview);
    bar.setOnTags(shell::browseTags);
    bar.setOnSeveral(this::askEngines);
    bar.setOnBatch(batches::choose);
    return bar;
  }

  private void preview(PullRequest request) {
    previews.open(request, this::started);
  }

  private void askEngines(PullRequest request) {
    PullsElsewhere elsewhere = new PullsElsewhere(shell);
    List<Target> targets = elsewhere.targets();
    if (!targets.isEmpty()) {
      PullOnDialog dialog =
          new PullOnDialog(
              request.reference().familiar(),
              targets,
              messages,
              chosen -> {
                elsewhere.pull(request, chosen);
                started();
              },
              dialogs::close);
      dialogs.open(dialog, dialog.first());
    }
  }

  private void again(PulledEntry entry) {
    new PullsElsewhere(shell)
        .pull(entry.reference(), entry.platform(), entry.connection(), entry.host());
    toast.show(
        messages.get("pulls.started", entry.reference()),
        messages.get("pulls.show"),
        () -> shell.pageProperty().set(Page.PULLS));
  }

  private void withRequest(String reference, Consumer<PullRequest> action) {
    PullRequest request;
    try {
      request = PullLine.parse(reference);
    } catch (InvalidReferenceException e) {
      toast.show(
          shell.texts().errors().of(e), messages.get("pulls.show"), () -> openWith(reference));
      return;
    }
    action.accept(request);
  }

  private void openWith(String text) {
    open();
    viewModel.textProperty().set(text);
  }

  private void started() {
    viewModel.forget(shell.pulls().rows().getFirst().pull().request().reference());
    close();
    notice.tell(messages.get("pulls.started", shell.pulls().rows().getFirst().title()));
  }
}
