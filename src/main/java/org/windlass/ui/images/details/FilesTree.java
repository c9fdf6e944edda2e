package org.windlass.ui.images.details;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.layers.FileChange;
import org.windlass.layers.FileEntry;
import org.windlass.layers.FileKind;
import org.windlass.layers.FileTree;
import org.windlass.ui.text.Texts;

/** The tree of an image's files. */
final class FilesTree extends TreeTableView<FileEntry> {
  /** A filter that leaves so few has all folders opened. */
  private static final int OPENED = 200;

  private static final String NUMBER = "number";

  private final Texts texts;

  /**
   * @param layerText names a layer, counted from 0
   */
  FilesTree(Texts texts, IntFunction<String> layerText) {
    this.texts = texts;
    setId("details-files-tree");
    setAccessibleText(texts.messages().get("details.tab.files"));
    setShowRoot(false);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    add("name", 260, NameCell::new);
    add("size", 80, () -> new TextCell(this::size, this::exactSize, NUMBER));
    add(
        "layer-number",
        72,
        () ->
            new TextCell(
                entry -> String.valueOf(entry.layer() + 1),
                entry -> layerText.apply(entry.layer()),
                NUMBER));
    add("mode", 110, () -> new TextCell(FilesTree::mode, this::owner, "monospace"));
    getColumns().stream()
        .filter(column -> !"details-files-name".equals(column.getId()))
        .filter(column -> !"details-files-mode".equals(column.getId()))
        .forEach(column -> column.getStyleClass().add(NUMBER));
  }

  void show(@Nullable FileTree tree, boolean filtered) {
    if (tree == null) {
      setRoot(null);
      return;
    }
    TreeItem<FileEntry> root = new FileItem(tree, rootEntry(tree));
    root.setExpanded(true);
    boolean few = tree.matches() <= OPENED && (filtered || tree.view() != FileTree.FINAL);
    if (few) {
      open(root);
    }
    setRoot(root);
  }

  private static FileEntry rootEntry(FileTree tree) {
    return new FileEntry(
        tree.root(), "", FileKind.FOLDER, tree.size(), 0, 0, 0, 0, "", 0, FileChange.NONE, true);
  }

  private static void open(TreeItem<FileEntry> item) {
    for (TreeItem<FileEntry> child : item.getChildren()) {
      if (!child.isLeaf() && child.getValue().change() != FileChange.DELETED) {
        child.setExpanded(true);
        open(child);
      }
    }
  }

  private void add(String key, double width, Supplier<TreeTableCell<FileEntry, FileEntry>> cell) {
    TreeTableColumn<FileEntry, FileEntry> column =
        new TreeTableColumn<>(texts.messages().get("details.files." + key));
    column.setId("details-files-" + key);
    column.setPrefWidth(width);
    if (!key.equals("name")) {
      column.setMaxWidth(1.5 * width);
    }
    column.setSortable(false);
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue()).getReadOnlyProperty());
    column.setCellFactory(ignored -> cell.get());
    getColumns().add(column);
  }

  private String size(FileEntry entry) {
    return entry.kind() == FileKind.FOLDER || entry.size() > 0 || entry.kind() == FileKind.FILE
        ? texts.sizes().of(entry.size())
        : "";
  }

  private String exactSize(FileEntry entry) {
    return texts.sizes().exact(entry.size());
  }

  private static String mode(FileEntry entry) {
    return entry.implied() ? "" : entry.modeText();
  }

  private String owner(FileEntry entry) {
    return entry.implied()
        ? ""
        : texts
            .messages()
            .get(
                "details.files.owner",
                String.valueOf(entry.uid()),
                String.valueOf(entry.gid()),
                texts.times().exact(Instant.ofEpochSecond(entry.modified())));
  }

  /** A name with a picture of what it is, and a mark of what the layer does to it. */
  private final class NameCell extends TreeTableCell<FileEntry, FileEntry> {
    private final FontIcon icon = new FontIcon();
    private final Tooltip tooltip = new Tooltip();

    NameCell() {
      getStyleClass().add("file-name");
    }

    @Override
    protected void updateItem(@Nullable FileEntry entry, boolean empty) {
      super.updateItem(entry, empty);
      for (FileChange change : FileChange.values()) {
        pseudoClassStateChanged(
            PseudoClass.getPseudoClass(change.name().toLowerCase(Locale.ROOT)),
            !empty && entry != null && entry.change() == change);
      }
      if (empty || entry == null) {
        setText(null);
        setGraphic(null);
        setTooltip(null);
        setAccessibleText(null);
        return;
      }
      icon.setIconCode(picture(entry));
      setGraphic(icon);
      String name = entry.link().isEmpty() ? entry.name() : entry.name() + " → " + entry.link();
      setText(name);
      String change =
          entry.change() == FileChange.NONE
              ? ""
              : texts
                  .messages()
                  .get("details.files.change." + entry.change().name().toLowerCase(Locale.ROOT));
      tooltip.setText(change.isEmpty() ? name : name + "\n" + change);
      setTooltip(tooltip);
      setAccessibleText(name + " " + change);
    }

    private static Ikon picture(FileEntry entry) {
      return switch (entry.change()) {
        case ADDED -> Feather.PLUS;
        case CHANGED -> Feather.EDIT_2;
        case DELETED -> Feather.MINUS;
        case NONE ->
            switch (entry.kind()) {
              case FOLDER -> Feather.FOLDER;
              case SYMLINK, HARD_LINK -> Feather.CORNER_DOWN_RIGHT;
              case FILE, SPARSE -> Feather.FILE;
              case CHARACTER_DEVICE, BLOCK_DEVICE, PIPE -> Feather.CPU;
            };
      };
    }
  }

  private static final class TextCell extends TreeTableCell<FileEntry, FileEntry> {
    private final Function<FileEntry, String> text;
    private final Function<FileEntry, String> more;
    private final Tooltip tooltip = new Tooltip();

    TextCell(
        Function<FileEntry, String> text, Function<FileEntry, String> more, String styleClass) {
      this.text = text;
      this.more = more;
      getStyleClass().add(styleClass);
    }

    @Override
    protected void updateItem(@Nullable FileEntry entry, boolean empty) {
      super.updateItem(entry, empty);
      setText(empty || entry == null ? null : text.apply(entry));
      String hover = empty || entry == null ? "" : more.apply(entry);
      tooltip.setText(hover);
      setTooltip(hover.isEmpty() ? null : tooltip);
    }
  }
}
