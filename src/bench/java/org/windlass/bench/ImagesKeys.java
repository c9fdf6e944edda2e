package org.windlass.bench;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.HdrHistogram.Histogram;
import org.windlass.bench.figures.Percentiles;
import org.windlass.ui.images.ImageRow;

/** Words typed into the filter of the images and taken back, key by key. */
final class ImagesKeys {
  private static final List<String> WORDS =
      List.of("service-12", "team-07", "build-9", ":5000/team", "e77", "nowhere");
  private static final String BACK_SPACE = "\b";

  private final ImagesWindow window;
  private final List<ImageRow> all;
  private Histogram cpu = new Histogram(3);
  private Histogram wall = new Histogram(3);

  /** Types into a window that shows all rows. */
  ImagesKeys(ImagesWindow window) {
    this.window = window;
    this.all = List.copyOf(window.table().getItems());
  }

  /** Types all words once uncounted and then {@code rounds} times; prints what each key took. */
  void measure(int rounds) throws Exception {
    Fx.run(() -> window.filter().requestFocus());
    for (int round = 0; round <= rounds; round++) {
      for (String word : WORDS) {
        type(word);
      }
      if (round == 0) {
        cpu = new Histogram(3);
        wall = new Histogram(3);
      }
    }
    Percentiles.head("for each key in the filter", "keys");
    Percentiles.line("FX thread, CPU, until the rows are laid out", cpu);
    Percentiles.line("wall, until the rows are laid out", wall);
    Percentiles.frameAim("the FX thread for a key", cpu);
  }

  private void type(String word) throws Exception {
    for (int length = 1; length <= word.length(); length++) {
      press(word.substring(length - 1, length), word.substring(0, length));
    }
    for (int length = word.length() - 1; length >= 0; length--) {
      press(BACK_SPACE, word.substring(0, length));
    }
  }

  private void press(String key, String text) throws Exception {
    int expected = matches(text);
    CompletableFuture<Reaction.Took> took =
        Fx.get(
            () ->
                Reaction.to(
                    () -> fire(window.filter(), key),
                    window.scene(),
                    window.table().getItems(),
                    () -> window.table().getItems().size() == expected));
    took.get().record(cpu, wall);
    String typed = Fx.get(() -> window.filter().getText());
    if (!typed.equals(text)) {
      throw new IllegalStateException("the filter is " + typed + " in place of " + text);
    }
  }

  private static void fire(TextField field, String key) {
    boolean back = key.equals(BACK_SPACE);
    KeyCode code = back ? KeyCode.BACK_SPACE : KeyCode.UNDEFINED;
    Event.fireEvent(field, event(KeyEvent.KEY_PRESSED, back ? key : "", code));
    Event.fireEvent(field, event(KeyEvent.KEY_TYPED, key, KeyCode.UNDEFINED));
    Event.fireEvent(field, event(KeyEvent.KEY_RELEASED, "", code));
  }

  private static KeyEvent event(
      javafx.event.EventType<KeyEvent> type, String character, KeyCode code) {
    return new KeyEvent(type, character, "", code, false, false, false, false);
  }

  private int matches(String text) {
    String words = text.toLowerCase(Locale.ROOT);
    return (int)
        all.stream()
            .filter(
                row ->
                    (row.repository() + ":" + row.tag()).contains(words)
                        || row.id().contains(words)
                        || row.digests().stream().anyMatch(digest -> digest.contains(words)))
            .count();
  }
}
