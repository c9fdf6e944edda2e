package org.windlass.ui.preview;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.EngineException;
import org.windlass.engine.PullRequest;
import org.windlass.pull.plan.PullPlan;
import org.windlass.reference.Digest;
import org.windlass.reference.Platform;
import org.windlass.registry.RateLimit;
import org.windlass.ui.background.Background.Work;
import org.windlass.ui.background.FrameSignal;
import org.windlass.ui.background.Job;
import org.windlass.ui.registries.RegistryTools;
import org.windlass.ui.text.ErrorText;

/** What one pull will bring. All members belong to the UI thread. */
public final class PullPreviewViewModel {
  private final RegistryTools tools;
  private final PreviewSource source;
  private final String engineName;
  private final PullRequest request;
  private final Puller puller;
  private final PreviewTexts texts;

  private final ReadOnlyObjectWrapper<PreviewContent> content =
      new ReadOnlyObjectWrapper<>(PreviewContent.LOADING);
  private final ObservableList<Platform> platforms = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Platform> platform = new SimpleObjectProperty<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ObservableList<PreviewLayer> layers = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<PreviewWords> words;
  private final ReadOnlyObjectWrapper<@Nullable ErrorText> error = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper loginRegistry = new ReadOnlyStringWrapper("");

  private final AtomicReference<@Nullable PullPlan> newest = new AtomicReference<>();
  private final FrameSignal refined;
  private @Nullable Job job;
  private @Nullable Look look;
  private @Nullable PullPlan plan;

  /** Begins to look. */
  PullPreviewViewModel(
      RegistryTools tools,
      PreviewSource source,
      String engineName,
      PullRequest request,
      Puller puller) {
    this.tools = tools;
    this.source = source;
    this.engineName = engineName;
    this.request = request;
    this.puller = puller;
    this.texts = new PreviewTexts(tools.texts());
    this.words = new ReadOnlyObjectWrapper<>(texts.asking(request.reference()));
    this.refined = tools.background().frameSignal(this::refine);
    platform.subscribe((was, is) -> choose(is));
    retry();
  }

  /** What will be pulled, with nothing left out. */
  public String title() {
    return request.reference().withDefaultTag().canonical();
  }

  /** What people call the engine that will pull. */
  public String engineName() {
    return engineName;
  }

  /** What there is to show. */
  public ReadOnlyObjectProperty<PreviewContent> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /** The platforms to choose from; empty when there is only one image. */
  public ObservableList<Platform> platforms() {
    return platforms;
  }

  /** The platform shown; another one is looked at when it is set. Null while it is not known. */
  public ObjectProperty<@Nullable Platform> platformProperty() {
    return platform;
  }

  /** Whether something is asked for. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** From the bottom up. */
  public ObservableList<PreviewLayer> layers() {
    return layers;
  }

  /** What is known of it, in words. */
  public ReadOnlyObjectProperty<PreviewWords> wordsProperty() {
    return words.getReadOnlyProperty();
  }

  /** Why nothing can be shown; null when it can. */
  public ReadOnlyObjectProperty<@Nullable ErrorText> errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** The registry that wants a login; empty when none does. */
  public ReadOnlyStringProperty loginRegistryProperty() {
    return loginRegistry.getReadOnlyProperty();
  }

  /** The words for a layer's presence. */
  public String presence(Presence presence) {
    return texts.presence(presence);
  }

  /** Looks again. */
  public void retry() {
    Platform chosen = platform.get();
    Platform wanted = chosen == null ? request.platform() : chosen;
    look = null;
    content.set(PreviewContent.LOADING);
    words.set(texts.asking(request.reference()));
    ask(cancellation -> source.look(wanted, cancellation));
  }

  /** Starts the pull, whatever is known of it. */
  public void pull() {
    PullPlan known = plan;
    Map<Digest, Long> sizes = known == null ? Map.of() : known.layersToDownload();
    close();
    puller.pull(wanted(), sizes);
  }

  /** Ends what is asked for. */
  public void close() {
    if (job != null) {
      job.cancel();
    }
  }

  /** Without a platform where the engine comes to the same by itself: older ones take none. */
  private PullRequest wanted() {
    Look now = look;
    if (now == null
        || now.offer().platforms().isEmpty()
        || (request.platform() == null && now.isEnginesChoice())) {
      return request;
    }
    return new PullRequest(request.reference(), now.image().platform());
  }

  private void choose(@Nullable Platform chosen) {
    Look now = look;
    if (chosen == null) {
      return;
    } else if (now == null) {
      if (content.get() == PreviewContent.ERROR) {
        retry();
      }
    } else if (!chosen.equals(now.image().platform())) {
      ask(cancellation -> source.look(now, chosen, cancellation));
    }
  }

  private void ask(Work<Look> work) {
    close();
    plan = null;
    busy.set(true);
    job = tools.background().work(work).onSuccess(this::show).onFailure(this::fail).start();
  }

  private void show(Look found) {
    look = found;
    if (!platforms.equals(found.offer().platforms())) {
      platforms.setAll(found.offer().platforms());
    }
    platform.set(found.image().platform());
    error.set(null);
    loginRegistry.set("");
    show(found, null, Presence.CHECKING, texts.checking(found, null, limit(found)));
    content.set(PreviewContent.LAYERS);
    job =
        tools
            .background()
            .work(
                cancellation ->
                    source.compare(
                        found,
                        soFar -> {
                          newest.set(soFar);
                          refined.raise();
                        },
                        cancellation))
            .onSuccess(whole -> finish(found, whole))
            .onFailure(why -> leaveOpen(found, why))
            .start();
  }

  private void show(Look found, @Nullable PullPlan known, Presence otherwise, PreviewWords said) {
    List<PreviewLayer> rows = PreviewLayer.of(found.image(), known, otherwise);
    if (!layers.equals(rows)) {
      layers.setAll(rows);
    }
    words.set(said);
  }

  private void refine() {
    PullPlan soFar = newest.get();
    Look now = look;
    // What an older look has found out may come late.
    if (now != null && soFar != null && plan == null && soFar.image().equals(now.image())) {
      show(now, soFar, Presence.CHECKING, texts.checking(now, soFar, limit(now)));
    }
  }

  private void finish(Look found, PullPlan whole) {
    plan = whole;
    busy.set(false);
    show(found, whole, Presence.MISSING, texts.whole(found, whole, limit(found)));
  }

  private void leaveOpen(Look found, EngineException why) {
    busy.set(false);
    String sentence = tools.texts().errors().of(why).sentence();
    show(found, null, Presence.UNKNOWN, texts.unchecked(found, sentence, limit(found)));
  }

  private void fail(EngineException why) {
    look = null;
    busy.set(false);
    error.set(tools.texts().errors().of(why));
    loginRegistry.set(Logins.wantedBy(why));
    content.set(PreviewContent.ERROR);
  }

  private @Nullable RateLimit limit(Look found) {
    return tools.registries().rateLimit(found.image().reference().registry());
  }
}
