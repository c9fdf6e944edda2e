package org.windlass.ui.shell;

import java.util.List;
import org.windlass.command.Suggestions;
import org.windlass.context.ConnectionProfile;

/** What the window knows that a line can be completed with. Belongs to the UI thread. */
final class WindowSuggestions implements Suggestions {
  private final ShellViewModel shell;
  private final RecentSearches searches = new RecentSearches();

  WindowSuggestions(ShellViewModel shell) {
    this.shell = shell;
    shell
        .sessionProperty()
        .flatMap(session -> session.search().searchedProperty())
        .subscribe(searches::add);
  }

  @Override
  public List<String> images() {
    return shell.sessionProperty().get().images().references();
  }

  @Override
  public List<String> searches() {
    return searches.terms();
  }

  @Override
  public List<String> contexts() {
    return shell.connections().list().stream().map(ConnectionProfile::name).toList();
  }

  @Override
  public List<String> registries() {
    return shell.registriesPage().registries();
  }
}
