package org.windlass.ui.images.details;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.layers.FilePlace;
import org.windlass.ui.background.Job;
import org.windlass.ui.desktop.DesktopOpener;

/** Copies single files out of images, one at a time. All members belong to the UI thread. */
final class FileCopies {
  private final DetailsTools tools;
  private final FilesTexts texts;
  private final Consumer<String> notice;
  private @Nullable Job job;

  /**
   * @param notice hears what is done, and how it went
   */
  FileCopies(DetailsTools tools, Consumer<String> notice) {
    this.tools = tools;
    this.texts = new FilesTexts(tools.texts());
    this.notice = notice;
  }

  /** Says what is wrong with the place of the copy; empty when nothing is. */
  @FunctionalInterface
  private interface Copy {
    Optional<String> run(Cancellation cancellation) throws EngineException;
  }

  /** Copies a file to a place. */
  void save(ImageReading image, FilePlace place, String name, Path target) {
    start(name, texts.saved(target), cancellation -> image.copy(place, target, cancellation));
  }

  /** Copies a file to a private place, and lets the desktop show it. */
  void open(ImageReading image, FilePlace place, String name) {
    start(
        name,
        texts.opened(name),
        cancellation -> {
          try {
            Path file = PrivateCopies.place(name);
            Optional<String> problem = image.copy(place, file, cancellation);
            if (problem.isEmpty()) {
              DesktopOpener.open(file);
            }
            return problem;
          } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
          }
        });
  }

  /** Ends a copy under way. */
  void cancel() {
    if (job != null) {
      job.cancel();
      job = null;
    }
  }

  private void start(String name, String done, Copy copy) {
    cancel();
    notice.accept(texts.copying(name));
    job =
        tools
            .background()
            .work(copy::run)
            .onSuccess(
                problem -> ended(problem.map(why -> texts.notCopied(name, why)).orElse(done)))
            .onFailure(
                failure ->
                    ended(texts.notCopied(name, tools.texts().errors().of(failure).sentence())))
            .start();
  }

  private void ended(String said) {
    job = null;
    notice.accept(said);
  }
}
