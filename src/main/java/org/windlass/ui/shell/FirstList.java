package org.windlass.ui.shell;

import java.time.Duration;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.windlass.ui.background.UiThread;
import org.windlass.ui.images.ImagesContent;

/**
 * Waits for an engine's first list of images, but not for long: a page that is shown together with
 * its rows is laid out and drawn once, and not twice. Belongs to the UI thread.
 */
final class FirstList {
  /** Longer than most engines take, and too short to be noticed. */
  static final Duration LONGEST = Duration.ofMillis(150);

  private final Runnable then;
  private final UiThread.Timer timer;
  private final Subscription listed;

  private FirstList(ObservableValue<ImagesContent> content, UiThread ui, Runnable then) {
    this.then = then;
    this.timer = ui.after(LONGEST, this::end);
    this.listed =
        content.subscribe(
            (was, is) -> {
              if (is != ImagesContent.LOADING) {
                end();
              }
            });
  }

  /**
   * Runs {@code then} once: when the list is there, when there is none, or when it takes too long.
   *
   * @return forgets about it
   */
  static Subscription await(ObservableValue<ImagesContent> content, UiThread ui, Runnable then) {
    FirstList waiting = new FirstList(content, ui, then);
    return waiting::stop;
  }

  private void end() {
    stop();
    then.run();
  }

  private void stop() {
    timer.stop();
    listed.unsubscribe();
  }
}
