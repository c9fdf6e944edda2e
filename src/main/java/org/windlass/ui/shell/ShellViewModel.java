package org.windlass.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableStringValue;
import org.windlass.command.Invocation;
import org.windlass.engine.EngineHost;
import org.windlass.engine.InvalidHostException;
import org.windlass.engine.PullRequest;
import org.windlass.engine.transport.HostParser;
import org.windlass.ui.images.ImagesViewModel;
import org.windlass.ui.images.UseFilter;
import org.windlass.ui.pulls.PullRowViewModel;
import org.windlass.ui.pulls.PullsViewModel;
import org.windlass.ui.text.Texts;

/** The window as a whole: which engine, which page. All members belong to the UI thread. */
public final class ShellViewModel {
  private final Session.Factory sessions;
  private final PullsViewModel pulls;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<Session> session;
  private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.IMAGES);
  private final StringBinding title;
  private Contexts contexts = Contexts.NONE;

  /** Opens a session on {@code host} at once. */
  public ShellViewModel(
      Session.Factory sessions, EngineHost host, PullsViewModel pulls, Texts texts) {
    this.sessions = sessions;
    this.pulls = pulls;
    this.texts = texts;
    this.session = new ReadOnlyObjectWrapper<>(sessions.open(host));
    this.title = Bindings.createStringBinding(this::titleNow, pulls.titleTextProperty());
  }

  /** The engine the window shows. */
  public ReadOnlyObjectProperty<Session> sessionProperty() {
    return session.getReadOnlyProperty();
  }

  /** The page shown. */
  public ObjectProperty<Page> pageProperty() {
    return page;
  }

  /** What a task bar should show of the window. */
  public ObservableStringValue titleProperty() {
    return title;
  }

  /** The words of the interface. */
  public Texts texts() {
    return texts;
  }

  /** The pulls of this window. */
  public PullsViewModel pulls() {
    return pulls;
  }

  /** Reads what was typed as a host, without connecting. */
  public static EngineHost parseHost(String text) throws InvalidHostException {
    return HostParser.parse(text);
  }

  /** Turns to another engine; running pulls go on where they are. */
  public void connect(EngineHost host) {
    Session before = session.get();
    if (before.host().equals(host)) {
      before.monitor().retryNow();
      return;
    }
    session.set(sessions.open(host));
    before.close();
  }

  /** Tries to reach the engine again, now. */
  public void retryConnection() {
    session.get().monitor().retryNow();
  }

  /** The connections that can be called by name. */
  public Contexts contexts() {
    return contexts;
  }

  /** Tells which connections can be called by name. */
  public void setContexts(Contexts named) {
    contexts = named;
  }

  /** Pulls on the engine the window shows, staying on the page. */
  public PullRowViewModel pull(PullRequest request) {
    return pulls.pull(session.get().engine(), request);
  }

  /** Does what a command line or the command field asked for. */
  public void run(Invocation invocation) {
    switch (invocation) {
      case Invocation.Pull(PullRequest request) -> {
        page.set(Page.PULLS);
        pull(request);
      }
      case Invocation.Search(var query) -> {
        page.set(Page.SEARCH);
        session.get().search().search(query);
      }
      case Invocation.Images(String filter, boolean dangling) -> {
        page.set(Page.IMAGES);
        ImagesViewModel images = session.get().images();
        images.filterProperty().set(filter);
        images.useProperty().set(dangling ? UseFilter.DANGLING : UseFilter.ALL);
      }
      case Invocation.ShowInfo _,
          Invocation.ShowVersion _,
          Invocation.ShowContexts _,
          Invocation.ShowContext _ ->
          page.set(Page.CONNECTIONS);
      case Invocation.UseContext(String name) -> {
        if (!contexts.use(name)) {
          // There the names can be seen.
          page.set(Page.CONNECTIONS);
        }
      }
      // Explained where it is asked for: in the terminal, or below the command field.
      case Invocation.Help _ -> {}
    }
  }

  /** Stops watching the engine and ends running pulls. */
  public void close() {
    session.get().close();
  }

  private String titleNow() {
    String name = texts.messages().get("app.name");
    String work = pulls.titleTextProperty().get();
    return work.isEmpty() ? name : texts.messages().get("app.title", work, name);
  }
}
