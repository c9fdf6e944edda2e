package org.windlass.ui.images;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.context.ConnectionProfile;
import org.windlass.ui.control.Clipboards;
import org.windlass.ui.text.Messages;

/** What can be done with the selected images. */
final class ImageActions {
  private final Messages messages;
  private final ObservableList<ImageRow> selection;
  private final Consumer<ImageRow> pullAgain;
  private final ImageLoads loads;

  ImageActions(
      Messages messages,
      ObservableList<ImageRow> selection,
      Consumer<ImageRow> pullAgain,
      ImageLoads loads) {
    this.messages = messages;
    this.selection = selection;
    this.pullAgain = pullAgain;
    this.loads = loads;
  }

  ContextMenu menu() {
    MenuItem reference = copyItem("images.copy.reference", ImageRow::reference);
    reference.setAccelerator(KeyCombination.valueOf("Shortcut+C"));
    MenuItem id = copyItem("images.copy.id", ImageRow::id);
    MenuItem digest = copyItem("images.copy.digest", ImageRow::digest);
    MenuItem pull = new MenuItem(messages.get("images.pull-again"));
    pull.setGraphic(new FontIcon(Feather.DOWNLOAD));
    pull.setOnAction(event -> selection.stream().filter(row -> !row.dangling()).forEach(pullAgain));
    Menu loadInto = new Menu(messages.get("images.load-into"), new FontIcon(Feather.SEND));
    ContextMenu menu =
        new ContextMenu(reference, id, digest, new SeparatorMenuItem(), pull, loadInto);
    menu.setOnShowing(
        event -> {
          digest.setDisable(selection.stream().allMatch(row -> row.digest().isEmpty()));
          pull.setDisable(selection.stream().allMatch(ImageRow::dangling));
          offerTargets(loadInto);
        });
    return menu;
  }

  private void offerTargets(Menu menu) {
    List<MenuItem> targets = new ArrayList<>();
    for (ConnectionProfile target : loads.targets()) {
      MenuItem item = new MenuItem(target.name());
      // A name may have an underscore, which is no mark of a key.
      item.setMnemonicParsing(false);
      item.setOnAction(event -> loadInto(target));
      targets.add(item);
    }
    menu.getItems().setAll(targets);
    menu.setDisable(targets.isEmpty() || selection.isEmpty());
  }

  private void loadInto(ConnectionProfile target) {
    List<String> references = selection.stream().map(ImageRow::reference).distinct().toList();
    if (!references.isEmpty()) {
      loads.start(references, target);
    }
  }

  void copyReferences() {
    copy(ImageRow::reference);
  }

  private MenuItem copyItem(String key, Function<ImageRow, String> what) {
    MenuItem item = new MenuItem(messages.get(key), new FontIcon(Feather.COPY));
    item.setOnAction(event -> copy(what));
    return item;
  }

  private void copy(Function<ImageRow, String> what) {
    List<String> lines = selection.stream().map(what).filter(s -> !s.isEmpty()).distinct().toList();
    if (!lines.isEmpty()) {
      Clipboards.copy(lines.stream().collect(Collectors.joining(System.lineSeparator())));
    }
  }
}
