package org.windlass.ui.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.windlass.ui.connections.ConnectionFormViewModel;
import org.windlass.ui.control.OnDemand;
import org.windlass.ui.control.ReferenceActions;
import org.windlass.ui.control.WindowLayers;
import org.windlass.ui.images.ImagesPage;
import org.windlass.ui.images.ImagesView;
import org.windlass.ui.pulls.PullsView;
import org.windlass.ui.search.SearchView;
import org.windlass.ui.settings.SettingsView;
import org.windlass.ui.tags.TagsView;
import org.windlass.ui.usage.UsageView;
import org.windlass.ui.usage.UsageViewModel;

/** Builds the pages of each engine when they are first opened, and keeps them as they were left. */
final class Pages {
  private final ShellViewModel shell;
  private final OnDemand<PullsView> pulls;
  private final Runnable openPull;
  private final ReferenceActions actions;
  private final WindowLayers layers;
  private final OnDemand<ConnectionsPage> connections;
  private final OnDemand<SettingsView> settings;
  private final Map<Place, Node> built = new HashMap<>();
  private final Map<Session, NoEnginePage> withoutEngine = new HashMap<>();

  /**
   * @param openPull opens the pull bar
   * @param actions what pages can have done with references
   * @param layers shows dialogs over pages
   * @param openForm shows the dialog of a connection
   */
  Pages(
      ShellViewModel shell,
      OnDemand<PullsView> pulls,
      Runnable openPull,
      ReferenceActions actions,
      WindowLayers layers,
      Consumer<ConnectionFormViewModel> openForm) {
    this.shell = shell;
    this.pulls = pulls;
    this.openPull = openPull;
    this.actions = actions;
    this.layers = layers;
    this.settings =
        new OnDemand<>(
            () ->
                new SettingsView(
                    shell.store().settings(),
                    shell.texts().messages(),
                    new AboutWindow(shell, layers)::open));
    this.connections =
        new OnDemand<>(() -> new ConnectionsPage(shell, new PageWindow(shell, openForm)));
  }

  /** The page, or what stands in for it while no engine has answered. */
  Node get(Page page) {
    forgetClosed();
    Session session = shell.sessionProperty().get();
    if (page.needsEngine() && !session.status().everConnectedProperty().get()) {
      return withoutEngine.computeIfAbsent(session, silent -> new NoEnginePage(shell, silent));
    }
    if (page == Page.CONNECTIONS) {
      return connections.get();
    } else if (page == Page.PULLS) {
      return pulls.get();
    } else if (page == Page.SETTINGS) {
      return settings.get();
    }
    return built.computeIfAbsent(new Place(session, page), place -> build(place.page(), session));
  }

  private void forgetClosed() {
    withoutEngine.keySet().removeIf(session -> !shell.isOpen(session));
    built.keySet().removeIf(place -> !shell.isOpen(place.session()));
  }

  private record Place(Session session, Page page) {}

  private Node build(Page page, Session session) {
    return switch (page) {
      case IMAGES ->
          new ImagesPage(
              new ImagesView(
                  session.images(),
                  session.updates(),
                  shell.texts(),
                  openPull,
                  actions,
                  new LoadsIntoOthers(shell, session),
                  new ImageWork(shell, session, layers)),
              session.details());
      case SEARCH -> new SearchView(session.search(), shell.texts(), actions);
      case TAGS -> new TagsView(session.tags(), shell.texts(), actions, shell::leaveTags);
      case USAGE ->
          new UsageView(
              new UsageViewModel(session.engine(), shell.background(), shell.texts()),
              shell.texts(),
              layers,
              session.target().label(),
              () -> shell.pageProperty().set(Page.IMAGES));
      case PULLS -> pulls.get();
      case CONNECTIONS -> connections.get();
      case SETTINGS -> settings.get();
    };
  }
}
