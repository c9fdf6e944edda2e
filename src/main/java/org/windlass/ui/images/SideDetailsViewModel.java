package org.windlass.ui.images;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Reference;
import org.windlass.ui.images.details.DetailsTab;
import org.windlass.ui.images.details.DetailsTarget;
import org.windlass.ui.images.details.DetailsTools;
import org.windlass.ui.images.details.DetailsViewModel;

/** The details beside the list: those of the row that was selected last, while they are open. */
public final class SideDetailsViewModel {
  private static final int SHORTEST_ID = 4;

  private final ImagesViewModel images;
  private final DetailsTools tools;
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final DetailsViewModel details;
  private final Subscription opened;
  private final ReadOnlyObjectWrapper<@Nullable ImageRow> wanted = new ReadOnlyObjectWrapper<>();
  private String named = "";

  /**
   * @param open whether the details are shown, in all sessions of the window
   */
  public SideDetailsViewModel(ImagesViewModel images, DetailsTools tools, BooleanProperty open) {
    this.images = images;
    this.tools = tools;
    this.open.bindBidirectional(open);
    this.details = new DetailsViewModel(tools);
    images.selection().addListener((ListChangeListener<ImageRow>) change -> follow());
    images.everyRow().addListener((ListChangeListener<ImageRow>) change -> listed());
    opened = this.open.subscribe((was, is) -> follow());
  }

  /** Whether the details are shown. */
  public BooleanProperty openProperty() {
    return open;
  }

  /** What is shown beside the list. */
  public DetailsViewModel details() {
    return details;
  }

  /** What details in windows of their own are made with. */
  public DetailsTools tools() {
    return tools;
  }

  /** A row that the list is to select, and then to say so; null for none. */
  ReadOnlyObjectProperty<@Nullable ImageRow> wantedProperty() {
    return wanted.getReadOnlyProperty();
  }

  /** The wanted row is selected. */
  void selected() {
    wanted.set(null);
  }

  /** Selects an image, and shows its details; one that is not listed is asked for by its name. */
  public void show(String name, DetailsTab tab) {
    images.clearFilter();
    details.tabProperty().set(tab);
    named = name;
    open.set(true);
    details.show(new DetailsTarget(name, name));
    findNamed();
  }

  /** Ends what runs. */
  public void close() {
    opened.unsubscribe();
    details.close();
  }

  /** What the details of a row are asked for by. */
  static DetailsTarget target(ImageRow row) {
    return new DetailsTarget(row.id(), row.reference());
  }

  private void follow() {
    ObservableList<ImageRow> selection = images.selection();
    if (!open.get()) {
      named = "";
      details.show(null);
    } else if (!selection.isEmpty()) {
      named = "";
      details.show(target(selection.getLast()));
    } else if (named.isEmpty()) {
      details.show(null);
    }
  }

  /** Names and users of the image that is shown may be others now. */
  private void listed() {
    findNamed();
    details.refresh();
  }

  private void findNamed() {
    if (!named.isEmpty()) {
      find(named)
          .ifPresent(
              row -> {
                named = "";
                wanted.set(row);
                details.show(target(row));
              });
    }
  }

  /** The row of a name as docker takes it: a reference, an id, or the beginning of an id. */
  private Optional<ImageRow> find(String name) {
    String familiar = familiar(name);
    Optional<ImageRow> byName =
        images.everyRow().stream().filter(row -> row.reference().equals(familiar)).findFirst();
    String digits = name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    if (byName.isPresent() || !digits.matches("[0-9a-f]{" + SHORTEST_ID + ",}")) {
      return byName;
    }
    return images.everyRow().stream()
        .filter(row -> row.id().startsWith("sha256:" + digits))
        .findFirst();
  }

  private static String familiar(String name) {
    try {
      return Reference.parse(name).withDefaultTag().familiar();
    } catch (InvalidReferenceException e) {
      return name;
    }
  }
}
