package org.windlass.ui.images.details;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.windlass.ui.text.Texts;

/** The tabs of an image's details. */
final class DetailsTabs extends TabPane {
  DetailsTabs(DetailsViewModel viewModel) {
    Texts texts = viewModel.tools().texts();
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    getStyleClass().add("details-tabs");
    setAccessibleText(texts.messages().get("details.tabs"));
    setMinWidth(0);
    for (DetailsTab each : DetailsTab.values()) {
      String name = each.name().toLowerCase(Locale.ROOT);
      Tab tab = new Tab(texts.messages().get("details.tab." + name), content(each, viewModel));
      tab.setId("details-" + name);
      tab.setUserData(each);
      getTabs().add(tab);
    }
    viewModel.tabProperty().subscribe(this::turnTo);
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            (was, is) -> {
              if (is.getUserData() instanceof DetailsTab tab) {
                viewModel.tabProperty().set(tab);
              }
            });
  }

  private void turnTo(DetailsTab wanted) {
    getTabs().stream()
        .filter(tab -> tab.getUserData() == wanted)
        .forEach(getSelectionModel()::select);
  }

  private static Node content(DetailsTab tab, DetailsViewModel viewModel) {
    Texts texts = viewModel.tools().texts();
    return switch (tab) {
      case OVERVIEW -> new OverviewTab(viewModel, texts);
      case LAYERS -> new LayersTab(viewModel.layers(), texts);
      case FILES -> new FilesTab(viewModel.files(), texts);
      case JSON -> new JsonTab(viewModel.json(), texts.messages());
      case CONTAINERS -> new ContainersTab(viewModel, texts.messages());
    };
  }
}
