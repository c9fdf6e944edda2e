package org.windlass.ui.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.builtin.store.BrokenBlob;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.reference.Digest;
import org.windlass.settings.Setting;
import org.windlass.settings.Settings;
import org.windlass.settings.SettingsFile;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.ManualUi;
import org.windlass.testing.TestTexts;
import org.windlass.ui.background.Background;
import org.windlass.ui.settings.SettingsViewModel;

class StoreViewModelTest {
  private static final Digest DIGEST = new Digest("sha256", "a".repeat(64));

  private final ManualUi ui = new ManualUi();
  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
  private final List<String> pulled = new ArrayList<>();
  private @TempDir Path folder;
  private List<BrokenBlob> found = List.of();
  private @Nullable EngineException failure;

  @AfterEach
  void close() {
    workers.close();
  }

  @Test
  void aSoundStoreIsSaidToBeSoAndHowMuchWasChecked() {
    StoreViewModel store = checked(StoreState.SOUND);
    assertThat(store.wordsProperty().get()).contains("5 MB");
    assertThat(store.canRepair()).isFalse();
  }

  @Test
  void whatIsBrokenIsNamedAndPulledAgainOnce() {
    found =
        List.of(
            new BrokenBlob(DIGEST, BrokenBlob.Problem.CHANGED, List.of("redis:7", "redis:latest")),
            new BrokenBlob(DIGEST, BrokenBlob.Problem.MISSING, List.of("redis:7")));
    StoreViewModel store = checked(StoreState.BROKEN);
    assertThat(store.broken()).isEqualTo(found);
    assertThat(store.wordsProperty().get()).startsWith("2 blobs are damaged");
    store.repair();
    assertThat(pulled).containsExactly("redis:7", "redis:latest");
    assertThat(store.broken()).isEmpty();
  }

  @Test
  void anImageWithoutANameCannotBePulledAgain() {
    found = List.of(new BrokenBlob(DIGEST, BrokenBlob.Problem.CHANGED, List.of(DIGEST.toString())));
    assertThat(checked(StoreState.BROKEN).canRepair()).isFalse();
  }

  @Test
  void aCheckThatFailsSaysWhy() {
    failure = new EngineRefusedException(500, "no permission: /images");
    StoreViewModel store = checked(StoreState.FAILED);
    assertThat(store.wordsProperty().get()).contains("no permission: /images");
  }

  @Test
  void theNumberOfParallelLayersIsKept() throws Exception {
    StoreViewModel store = store();
    store.settings().set(Setting.PARALLEL_LAYERS, 7);
    assertThat(store.settings().current().get(Setting.PARALLEL_LAYERS)).isEqualTo(7);
    assertThat(new SettingsFile(file()).load().settings().get(Setting.PARALLEL_LAYERS))
        .isEqualTo(7);
  }

  private StoreViewModel checked(StoreState expected) {
    StoreViewModel store = store();
    store.check();
    ui.until(() -> store.stateProperty().get() == expected);
    return store;
  }

  private StoreViewModel store() {
    SettingsViewModel settings =
        new SettingsViewModel(
            new SettingsFile(file()),
            Settings.DEFAULT,
            Runnable::run,
            ui,
            TestTexts.english().messages());
    StoreTools tools =
        new StoreTools(
            new FakeEngine("built-in"),
            (done, cancellation) -> {
              if (failure != null) {
                throw failure;
              }
              done.accept(5_000_000);
              return found;
            },
            settings);
    return new StoreViewModel(
        tools,
        new Background(workers, ui),
        TestTexts.english(),
        request -> pulled.add(request.reference().familiar()));
  }

  private Path file() {
    return folder.resolve("settings.json");
  }
}
