package org.windlass.ui.images.work;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Reference;
import org.windlass.ui.background.Background;
import org.windlass.ui.text.Texts;

/**
 * Asks for a name with a tag, and judges it as it is typed. All members belong to the UI thread.
 */
public final class ReferenceQuestion {
  private final Texts texts;
  private final Function<Reference, String> meaning;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper invalid = new ReadOnlyBooleanWrapper();
  private final BooleanProperty valid = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final BooleanBinding ready = Bindings.and(valid, busy.not());

  /**
   * @param meaning says what a name that can be given means
   * @param suggestion what the field holds at first
   */
  public ReferenceQuestion(Texts texts, Function<Reference, String> meaning, String suggestion) {
    this.texts = texts;
    this.meaning = meaning;
    text.subscribe(typed -> check(typed.strip()));
    text.set(suggestion);
  }

  /** The name, as it is typed. */
  public StringProperty textProperty() {
    return text;
  }

  /** What the name means, or what is wrong; empty for nothing to say. */
  public ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  /** Whether the hint says what is wrong. */
  public ReadOnlyBooleanProperty invalidProperty() {
    return invalid.getReadOnlyProperty();
  }

  /** Whether the answer can be taken. */
  public BooleanBinding readyProperty() {
    return ready;
  }

  /** Whether the answer is being carried out. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** The name with its tag; empty while it is none. */
  public Optional<Reference> reference() {
    try {
      Reference reference = Reference.parse(text.get().strip());
      return reference.digest() == null
          ? Optional.of(reference.withDefaultTag())
          : Optional.empty();
    } catch (InvalidReferenceException e) {
      return Optional.empty();
    }
  }

  /** What is done with the answer. */
  @FunctionalInterface
  public interface Deed {
    /** Does it; blocks. */
    void run(Cancellation cancellation) throws EngineException;
  }

  /** Carries the answer out; the hint says when that fails. */
  public void carryOut(Background background, Deed deed, Runnable done) {
    busy.set(true);
    background
        .<Boolean>work(
            cancellation -> {
              deed.run(cancellation);
              return Boolean.TRUE;
            })
        .onSuccess(
            finished -> {
              busy.set(false);
              done.run();
            })
        .onFailure(
            failure -> {
              busy.set(false);
              say(texts.errors().of(failure).sentence(), true);
            })
        .start();
  }

  private void check(String typed) {
    Optional<Reference> name = reference();
    valid.set(name.isPresent());
    if (typed.isEmpty()) {
      say("", false);
    } else if (name.isPresent()) {
      say(meaning.apply(name.get()), false);
    } else {
      say(problem(typed), true);
    }
  }

  private String problem(String typed) {
    try {
      Reference.parse(typed);
      return texts.messages().get("tag.digest");
    } catch (InvalidReferenceException e) {
      return texts.errors().of(e);
    }
  }

  private void say(String words, boolean wrong) {
    hint.set(words);
    invalid.set(wrong);
  }
}
