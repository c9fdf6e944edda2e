package org.windlass.ui.images;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.context.ConnectionProfile;
import org.windlass.ui.control.Clipboards;
import org.windlass.ui.control.ReferenceActions;
import org.windlass.ui.text.Messages;

/** What can be done with the selected images. */
final class ImageActions {
  private final Messages messages;
  private final ObservableList<ImageRow> selection;
  private final ReferenceActions actions;
  private final ImageLoads loads;
  private final SelectionTasks tasks;

  ImageActions(
      Messages messages,
      ObservableList<ImageRow> selection,
      ReferenceActions actions,
      ImageLoads loads,
      SelectionTasks tasks) {
    this.messages = messages;
    this.selection = selection;
    this.actions = actions;
    this.loads = loads;
    this.tasks = tasks;
  }

  ContextMenu menu() {
    MenuItem reference = copyItem("images.copy.reference", ImageRow::reference);
    reference.setAccelerator(KeyCombination.valueOf("Shortcut+C"));
    MenuItem id = copyItem("images.copy.id", ImageRow::id);
    MenuItem digest = copyItem("images.copy.digest", ImageRow::digest);
    MenuItem pull = new MenuItem(messages.get("images.pull-again"));
    pull.setGraphic(new FontIcon(Feather.DOWNLOAD));
    pull.setOnAction(
        event ->
            selection.stream()
                .filter(row -> !row.dangling())
                .map(ImageRow::reference)
                .forEach(actions.pull()));
    MenuItem look = new MenuItem(messages.get("preview.open.menu"), new FontIcon(Feather.LIST));
    look.setOnAction(
        event -> selection.stream().limit(1).map(ImageRow::reference).forEach(actions.preview()));
    MenuItem tags = new MenuItem(messages.get("images.browse-tags"), new FontIcon(Feather.TAG));
    tags.setOnAction(event -> repository().ifPresent(actions.browseTags()));
    Menu loadInto = new Menu(messages.get("images.load-into"), new FontIcon(Feather.SEND));
    ContextMenu menu =
        new ContextMenu(reference, id, digest, new SeparatorMenuItem(), pull, look, tags, loadInto);
    MenuItem tag = taskItem("images.tag", Feather.TAG, SelectionTasks.TAG, tasks::tag);
    MenuItem push = taskItem("images.push", Feather.UPLOAD_CLOUD, null, tasks::push);
    menu.getItems()
        .addAll(
            push,
            new SeparatorMenuItem(),
            tag,
            taskItem("images.save", Feather.SAVE, SelectionTasks.SAVE, tasks::save),
            taskItem("images.remove", Feather.TRASH_2, SelectionTasks.REMOVE, tasks::remove));
    menu.setOnShowing(
        event -> {
          digest.setDisable(selection.stream().allMatch(row -> row.digest().isEmpty()));
          look.setDisable(selection.size() != 1 || selection.getFirst().dangling());
          pull.setDisable(selection.stream().allMatch(ImageRow::dangling));
          offerTargets(loadInto);
          tags.setDisable(repository().isEmpty());
          tag.setDisable(!tasks.isOne());
          push.setDisable(!tasks.isOne());
        });
    return menu;
  }

  private MenuItem taskItem(
      String key, Feather icon, @Nullable KeyCombination shown, Runnable task) {
    MenuItem item = new MenuItem(messages.get(key), new FontIcon(icon));
    item.setAccelerator(shown);
    item.setOnAction(event -> task.run());
    return item;
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

  /** The one repository of all that is selected. */
  private Optional<String> repository() {
    List<String> names = selection.stream().map(ImageRow::repository).distinct().limit(2).toList();
    return names.size() == 1 && !names.getFirst().equals(ImageRow.NONE)
        ? Optional.of(names.getFirst())
        : Optional.empty();
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
