package org.windlass.ui.images.details;

import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;
import org.windlass.layers.FileEntry;
import org.windlass.layers.FileKind;
import org.windlass.layers.FileTree;

/** An entry of the tree; what is in a folder is looked up when it is opened. */
final class FileItem extends TreeItem<FileEntry> {
  private final FileTree tree;
  private boolean filled;

  FileItem(FileTree tree, FileEntry entry) {
    super(entry);
    this.tree = tree;
  }

  @Override
  public boolean isLeaf() {
    return getValue().kind() != FileKind.FOLDER || !tree.hasChildren(getValue().node());
  }

  @Override
  public ObservableList<TreeItem<FileEntry>> getChildren() {
    if (!filled) {
      filled = true;
      super.getChildren()
          .setAll(
              tree.children(getValue().node()).stream()
                  .map(entry -> (TreeItem<FileEntry>) new FileItem(tree, entry))
                  .toList());
    }
    return super.getChildren();
  }
}
