package org.windlass.ui.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.windlass.ui.connections.EngineView;
import org.windlass.ui.images.ImagesView;
import org.windlass.ui.pulls.PullsView;
import org.windlass.ui.search.SearchView;

/** Builds the pages of each engine when they are first opened, and keeps them as they were left. */
final class Pages {
  private final ShellViewModel shell;
  private final PullsView pulls;
  private final Runnable openPull;
  private final Consumer<String> pull;
  private final Map<Place, Node> built = new HashMap<>();

  /**
   * @param openPull opens the pull bar
   * @param pull pulls a reference given as text
   */
  Pages(ShellViewModel shell, PullsView pulls, Runnable openPull, Consumer<String> pull) {
    this.shell = shell;
    this.pulls = pulls;
    this.openPull = openPull;
    this.pull = pull;
  }

  /** The page, or what stands in for it while no engine has answered. */
  Node get(Page page) {
    Session session = shell.sessionProperty().get();
    if (page.needsEngine() && !session.status().everConnectedProperty().get()) {
      return new NoEnginePage(shell, session);
    }
    return built.computeIfAbsent(
        new Place(session.target(), page), place -> build(place.page(), session));
  }

  private record Place(Target target, Page page) {}

  private Node build(Page page, Session session) {
    return switch (page) {
      case IMAGES -> new ImagesView(session.images(), shell.texts(), openPull, pull);
      case SEARCH -> new SearchView(session.search(), shell.texts(), pull);
      case PULLS -> pulls;
      case CONNECTIONS -> engineView(session);
    };
  }

  private EngineView engineView(Session session) {
    HostField field = new HostField(shell.texts(), shell::connect);
    field.setText(session.host().uri());
    EngineStatusViewModel status = session.status();
    EngineView view = new EngineView(shell.texts(), field);
    Runnable show =
        () ->
            view.show(
                session.host().uri(),
                status.versionProperty().get(),
                status.infoProperty().get(),
                status.api());
    status.summaryProperty().subscribe(show);
    status.infoProperty().subscribe(show);
    show.run();
    return view;
  }
}
