package org.windlass.ui.batch;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.windlass.batch.Batch;
import org.windlass.engine.PullRequest;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Reference;
import org.windlass.ui.text.Texts;

/** What files name, and which of it to pull. All members belong to the UI thread. */
public final class BatchViewModel {
  private final List<BatchRow> rows;
  private final List<String> problems;
  private final Consumer<PullRequest> pull;
  private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();

  /**
   * @param here the names of the images that the engine has; empty when they are not known
   * @param pull starts a pull
   */
  public BatchViewModel(
      Batch batch, Texts texts, Collection<String> here, Consumer<PullRequest> pull) {
    this.pull = pull;
    BatchTexts words = new BatchTexts(texts);
    Set<Reference> present = references(here);
    this.rows =
        batch.items().stream()
            .map(
                item ->
                    new BatchRow(
                        item.reference(),
                        words.where(item.places()),
                        present.contains(item.reference())))
            .toList();
    this.problems = batch.unreadable().stream().map(words::problem).toList();
    rows.forEach(row -> row.chosenProperty().subscribe(is -> count()));
  }

  /** The images, in the order of the files. */
  public List<BatchRow> rows() {
    return rows;
  }

  /** What could not be read, a sentence each. */
  public List<String> problems() {
    return problems;
  }

  /** How many are chosen. */
  public ReadOnlyIntegerProperty chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** How many of them the engine is known to have. */
  public int here() {
    return (int) rows.stream().filter(BatchRow::isHere).count();
  }

  /** Chooses all, or none. */
  public void chooseAll(boolean all) {
    rows.forEach(row -> row.chosenProperty().set(all));
  }

  /** Starts a pull of each that is chosen; returns how many. */
  public int submit() {
    List<BatchRow> wanted = rows.stream().filter(row -> row.chosenProperty().get()).toList();
    wanted.forEach(row -> pull.accept(new PullRequest(row.reference(), null)));
    return wanted.size();
  }

  private void count() {
    chosen.set((int) rows.stream().filter(row -> row.chosenProperty().get()).count());
  }

  private static Set<Reference> references(Collection<String> names) {
    Set<Reference> references = new HashSet<>();
    names.forEach(name -> reference(name).ifPresent(references::add));
    return references;
  }

  /** An engine may list what no registry can be asked for. */
  private static Optional<Reference> reference(String name) {
    try {
      return Optional.of(Reference.parse(name).withDefaultTag());
    } catch (InvalidReferenceException e) {
      return Optional.empty();
    }
  }
}
