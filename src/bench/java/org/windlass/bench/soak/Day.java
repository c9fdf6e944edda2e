package org.windlass.bench.soak;

import javafx.scene.input.KeyCode;

/**
 * What somebody does all day, a little of everything in each cycle: 20 views, 2 pulls, 1 reconnect;
 * and now and then a real engine, an engine that is not there, a connection that comes and goes, or
 * another window.
 */
final class Day {
  static final int VIEWS = 20;
  static final int PULLS = 2;
  static final int RECONNECTS = 1;

  private static final int REAL_EVERY = 10;
  private static final int NOWHERE_EVERY = 10;
  private static final int WINDOW_EVERY = 25;
  private static final int GUEST_EVERY = 25;
  private static final long REST_MILLIS = 1000;

  private final Desk desk;
  private final Site site;
  private int cycle;
  private int pulls;

  Day(Desk desk, Site site) {
    this.desk = desk;
    this.site = site;
  }

  /** Waits for the window and its engine. */
  void begin() throws Exception {
    desk.begin();
    desk.until("a window", () -> desk.windows() == 1);
    connected();
    desk.alt(KeyCode.DIGIT4);
    int known = site.guest();
    desk.until("the connections", () -> desk.lines("#connections-list") >= known);
  }

  /** One cycle; the window is then on its first engine again. */
  void cycle() throws Exception {
    cycle++;
    tour();
    tour();
    boolean real = site.hasReal() && cycle % REAL_EVERY == 1;
    if (real) {
      turn(Site.REAL);
    }
    for (int i = 0; i < PULLS; i++) {
      pull(real);
    }
    if (real) {
      turn(Site.ALPHA);
    }
    if (cycle % 2 == 0) {
      turn(Site.BETA);
      turn(Site.ALPHA);
    } else {
      loseAndFind();
    }
    if (cycle % NOWHERE_EVERY == 5) {
      press(site.nowhere());
      desk.frame();
      turn(Site.ALPHA);
    }
    if (cycle % WINDOW_EVERY == 10) {
      anotherWindow();
    }
    if (cycle % GUEST_EVERY == 20) {
      guest();
    }
  }

  /** Leaves the window as it is between two cycles, with nothing going on. */
  void rest() throws Exception {
    show(() -> desk.alt(KeyCode.DIGIT4));
    show(() -> desk.alt(KeyCode.DIGIT1));
    Thread.sleep(REST_MILLIS);
  }

  /** Ten views: each page, and what three of them have behind a switch, every other time. */
  private void tour() throws Exception {
    show(() -> desk.alt(KeyCode.DIGIT1));
    show(() -> desk.click("#images-details"));
    show(() -> desk.choose("#images-more", "images-usage"));
    show(() -> desk.alt(KeyCode.DIGIT2));
    desk.enter("#search-term", "redis");
    show(() -> desk.enter("#command-field", "tags " + site.repository()));
    show(() -> desk.alt(KeyCode.DIGIT3));
    show(() -> desk.click("#pulls-history"));
    show(() -> desk.alt(KeyCode.DIGIT4));
    boolean registries = desk.is("#section-registries", "selected");
    show(() -> desk.click(registries ? "#section-engines" : "#section-registries"));
    show(() -> desk.shortcut(KeyCode.COMMA));
  }

  private void show(Step step) throws Exception {
    step.run();
    desk.frame();
  }

  private void pull(boolean real) throws Exception {
    pulls++;
    String reference =
        real ? site.repository() + ":" + (1 + pulls % Site.TAGS) : "soak-" + pulls + ":bars-100";
    desk.alt(KeyCode.DIGIT3);
    desk.write("#pull-reference", reference);
    desk.click("#pull-start");
    desk.until(
        "the pull of " + reference,
        () -> desk.text(".pull-title").equals(reference) && desk.is(".pull-row", "succeeded"));
    if (real) {
      site.removeFromReal(reference);
    }
  }

  private void loseAndFind() throws Exception {
    site.doors().shut(0);
    desk.until("the loss is noticed", () -> desk.shows("#engine-lost-banner"));
    site.doors().open(0);
    desk.click("#engine-lost-banner .button");
    connected();
  }

  private void anotherWindow() throws Exception {
    desk.shortcut(KeyCode.N);
    desk.until("another window", () -> desk.windows() == 2);
    connected();
    tour();
    desk.closeWindow();
    desk.until("one window", () -> desk.windows() == 1);
  }

  private void guest() throws Exception {
    desk.alt(KeyCode.DIGIT4);
    desk.frame();
    int before = desk.lines("#connections-list");
    site.welcomeGuest();
    desk.until("the guest", () -> desk.lines("#connections-list") == before + 1);
    turn(site.guest());
    tour();
    tour();
    turn(Site.ALPHA);
    desk.alt(KeyCode.DIGIT4);
    desk.frame();
    site.dismissGuest();
    desk.until("the guest has left", () -> desk.lines("#connections-list") == before);
  }

  private void turn(int number) throws Exception {
    press(number);
    desk.until("turned to " + site.name(number), () -> desk.title().startsWith(site.name(number)));
    connected();
  }

  private void press(int number) throws Exception {
    desk.shortcut(KeyCode.valueOf("DIGIT" + number));
  }

  private void connected() throws Exception {
    desk.until(
        "connected",
        () -> !desk.text("#engine-round-trip").isEmpty() && !desk.shows("#engine-lost-banner"));
  }

  private interface Step {
    void run() throws Exception;
  }
}
