package org.windlass.ui.pulls;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.PullRequest;
import org.windlass.pull.PullLine;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;
import org.windlass.ui.text.ErrorTexts;

/** What is typed into the pull bar. All members belong to the UI thread. */
public final class PullBarViewModel {
  /** Platforms offered; any other can be typed. */
  public static final List<String> PLATFORMS =
      List.of(
          "linux/amd64",
          "linux/arm64",
          "linux/arm/v7",
          "linux/386",
          "linux/ppc64le",
          "linux/riscv64",
          "linux/s390x",
          "windows/amd64");

  private final ErrorTexts errors;
  private final Consumer<PullRequest> pull;
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty platform = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper canonical = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper();
  private @Nullable PullRequest request;

  /**
   * @param pull starts a pull of what was typed
   */
  public PullBarViewModel(ErrorTexts errors, Consumer<PullRequest> pull) {
    this.errors = errors;
    this.pull = pull;
    text.subscribe((was, is) -> validate());
    platform.subscribe((was, is) -> validate());
  }

  /** A reference, or a whole {@code docker pull} line. */
  public StringProperty textProperty() {
    return text;
  }

  /** {@code os/arch[/variant]}; empty for the engine's choice. */
  public StringProperty platformProperty() {
    return platform;
  }

  /** What would be pulled, with nothing left out; empty while the text is not valid. */
  public ReadOnlyStringProperty canonicalProperty() {
    return canonical.getReadOnlyProperty();
  }

  /** Why the text cannot be pulled; empty when it can, or when there is none. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether {@link #submit} would start a pull. */
  public ReadOnlyBooleanProperty validProperty() {
    return valid.getReadOnlyProperty();
  }

  /** The repository that is typed, as people write it; empty while the text is not valid. */
  public String repository() {
    PullRequest wanted = request;
    return wanted == null ? "" : wanted.reference().familiarName();
  }

  /** Starts the pull and empties the field; returns false, and does nothing, while invalid. */
  public boolean submit() {
    PullRequest wanted = request;
    if (wanted == null) {
      return false;
    }
    text.set("");
    pull.accept(wanted);
    return true;
  }

  /** What is typed; empty while the text is not valid. */
  public Optional<PullRequest> request() {
    return Optional.ofNullable(request);
  }

  /** Empties the field if it holds what was pulled from elsewhere. */
  public void forget(Reference pulled) {
    if (request != null && request.reference().equals(pulled)) {
      text.set("");
    }
  }

  private void validate() {
    request = null;
    problem.set("");
    canonical.set("");
    if (!text.get().isBlank()) {
      try {
        PullRequest parsed = PullLine.parse(text.get());
        request = withPlatform(parsed);
        canonical.set(parsed.reference().canonical());
      } catch (InvalidReferenceException e) {
        problem.set(errors.of(e));
      }
    }
    valid.set(request != null);
  }

  /**
   * A platform inside a pasted line is closer to what is meant than the one left in the selector.
   */
  private PullRequest withPlatform(PullRequest parsed) throws InvalidReferenceException {
    return parsed.platform() != null || platform.get().isBlank()
        ? parsed
        : new PullRequest(parsed.reference(), Platform.parse(platform.get()));
  }
}
