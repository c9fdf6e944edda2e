package org.windlass.ui.shell;

import org.windlass.command.Invocation;
import org.windlass.engine.PullRequest;
import org.windlass.reference.Reference;
import org.windlass.ui.images.ImagesViewModel;
import org.windlass.ui.images.UseFilter;
import org.windlass.ui.images.details.DetailsTab;

/** Does in a window what a command line or the command field asks for. */
final class Invocations {
  private final ShellViewModel shell;

  Invocations(ShellViewModel shell) {
    this.shell = shell;
  }

  void run(Invocation invocation) {
    switch (invocation) {
      case Invocation.Pull(PullRequest request) -> {
        turnTo(Page.PULLS);
        shell.pull(request);
      }
      case Invocation.LinkedPull _ -> shell.viewRequests().ask(invocation);
      case Invocation.Search(var query) -> {
        turnTo(Page.SEARCH);
        session().search().search(query);
      }
      case Invocation.Tags(var repository) -> shell.browseTags(repository.familiar());
      case Invocation.Images(String filter, boolean dangling) -> {
        turnTo(Page.IMAGES);
        ImagesViewModel images = session().images();
        images.filterProperty().set(filter);
        images.useProperty().set(dangling ? UseFilter.DANGLING : UseFilter.ALL);
      }
      case Invocation.Inspect(String image) -> {
        turnTo(Page.IMAGES);
        session().details().show(image, DetailsTab.JSON);
      }
      case Invocation.History(String image) -> {
        turnTo(Page.IMAGES);
        session().details().show(image, DetailsTab.LAYERS);
      }
      case Invocation.Push(Reference name) -> {
        turnTo(Page.PULLS);
        shell.transferStarts().push(session().engine(), name.familiar(), name);
      }
      case Invocation.ShowUsage _ -> turnTo(Page.USAGE);
      case Invocation.Tag _,
          Invocation.Remove _,
          Invocation.Save _,
          Invocation.Load _,
          Invocation.Import _,
          Invocation.Prune _ -> {
        turnTo(invocation instanceof Invocation.Prune ? Page.USAGE : Page.IMAGES);
        shell.viewRequests().ask(invocation);
      }
      case Invocation.ShowInfo _,
          Invocation.ShowVersion _,
          Invocation.ShowContexts _,
          Invocation.ShowContext _ -> {
        shell.registriesPage().shownProperty().set(false);
        turnTo(Page.CONNECTIONS);
      }
      case Invocation.Login(String registry, String user) ->
          shell.registriesPage().openLogin(registry, user, () -> {});
      case Invocation.Logout(String registry) -> shell.registriesPage().askLogout(registry);
      case Invocation.UseContext(String name) -> shell.connections().use(name);
      // Explained where it is asked for: in the terminal, or below the command field.
      case Invocation.Help _ -> {}
    }
  }

  private void turnTo(Page page) {
    shell.pageProperty().set(page);
  }

  private Session session() {
    return shell.sessionProperty().get();
  }
}
