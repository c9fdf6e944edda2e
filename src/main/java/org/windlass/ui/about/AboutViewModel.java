package org.windlass.ui.about;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.windlass.about.Component;
import org.windlass.about.Components;
import org.windlass.about.Diagnostics;
import org.windlass.about.EngineReport;
import org.windlass.about.SystemFacts;
import org.windlass.logs.LogTail;
import org.windlass.settings.Settings;
import org.windlass.ui.background.Background;
import org.windlass.ui.background.Job;
import org.windlass.ui.text.Texts;

/** What the program is and what it is made of. All members belong to the UI thread. */
public final class AboutViewModel {
  private final AboutTools tools;
  private final Background background;
  private final Texts texts;
  private final Supplier<EngineReport> engine;
  private final Supplier<Settings> settings;
  private final ObservableList<Component> components = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable SystemFacts> system = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper licence = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
  private @Nullable Job reading;

  /**
   * Begins to read what the program brings along.
   *
   * @param engine the one that the window shows
   * @param settings what is chosen
   */
  public AboutViewModel(
      AboutTools tools,
      Background background,
      Texts texts,
      Supplier<EngineReport> engine,
      Supplier<Settings> settings) {
    this.tools = tools;
    this.background = background;
    this.texts = texts;
    this.engine = engine;
    this.settings = settings;
    background
        .work(cancellation -> SystemFacts.read(tools.environment()))
        .onSuccess(system::set)
        .start();
    background.work(cancellation -> Components.all()).onSuccess(components::setAll).start();
  }

  /** What the program is made of, itself first; empty until it has been read. */
  public ObservableList<Component> components() {
    return components;
  }

  /** What it runs on; null until it has been read. */
  public ReadOnlyObjectProperty<@Nullable SystemFacts> systemProperty() {
    return system.getReadOnlyProperty();
  }

  /** The texts of the licence that was chosen last; empty before. */
  public ReadOnlyStringProperty licenceProperty() {
    return licence.getReadOnlyProperty();
  }

  /** How the last button went, a sentence; empty before. */
  public ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  /** Whether that did not go well. */
  public ReadOnlyBooleanProperty failedProperty() {
    return failed.getReadOnlyProperty();
  }

  /** The words of the interface. */
  public Texts texts() {
    return texts;
  }

  /** The folder of logs. */
  public Path logs() {
    return tools.logs();
  }

  /** Reads the texts of a licence. */
  public void choose(@Nullable Component component) {
    if (reading != null) {
      reading.cancel();
    }
    reading =
        component == null
            ? null
            : background
                .work(cancellation -> licence(component.texts()))
                .onSuccess(licence::set)
                .start();
  }

  /** Has the desktop show the folder of logs, and says when it cannot. */
  public void openLogs() {
    say("", false);
    background
        .work(cancellation -> open())
        .onSuccess(problem -> say(problem, !problem.isEmpty()))
        .start();
  }

  /**
   * Gathers what a report of a fault needs.
   *
   * @param taker takes the text, on the UI thread
   */
  public void diagnostics(Consumer<String> taker) {
    EngineReport now = engine.get();
    Map<String, String> chosen = settings.get().words();
    background
        .work(cancellation -> gather(now, chosen))
        .onSuccess(
            text -> {
              taker.accept(text);
              say(texts.messages().get("about.diagnostics.copied"), false);
            })
        .onFailure(failure -> say(texts.errors().of(failure).sentence(), true))
        .start();
  }

  private String gather(EngineReport now, Map<String, String> chosen) {
    return new Diagnostics(
            SystemFacts.read(tools.environment()),
            now,
            chosen,
            tools.environment(),
            tools.home(),
            log(),
            tools.secrets().get())
        .text();
  }

  private List<String> log() {
    try {
      return LogTail.lines(tools.logs(), Diagnostics.LOG_LINES);
    } catch (IOException e) {
      return List.of(e.toString());
    }
  }

  /** What went wrong; empty for nothing. */
  private String open() {
    if (!Files.isDirectory(tools.logs())) {
      return texts.messages().get("about.logs.none", tools.logs());
    }
    try {
      tools.opener().open(tools.logs());
      return "";
    } catch (IOException e) {
      return texts.messages().get("about.logs.failed", String.valueOf(e.getMessage()));
    }
  }

  private static String licence(List<String> files) {
    return files.stream()
        .map(Components::text)
        .map(AboutViewModel::withoutEmptyEnds)
        .collect(Collectors.joining("\n\n" + "─".repeat(32) + "\n\n", "", "\n"));
  }

  /** The first line keeps its blanks: it may stand in the middle. */
  private static String withoutEmptyEnds(String text) {
    return text.replaceFirst("^\\s*\n", "").stripTrailing();
  }

  private void say(String sentence, boolean bad) {
    said.set(sentence);
    failed.set(bad);
  }
}
