package org.windlass.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineAbility;
import org.windlass.reference.Reference;
import org.windlass.transfer.FileSource;
import org.windlass.transfer.SaveToFile;
import org.windlass.ui.control.WindowLayers;
import org.windlass.ui.images.work.ImageTasks;
import org.windlass.ui.images.work.ReferenceDialog;
import org.windlass.ui.images.work.ReferenceDialog.Words;
import org.windlass.ui.images.work.ReferenceQuestion;
import org.windlass.ui.images.work.ReferenceQuestion.Deed;
import org.windlass.ui.images.work.RemovalTarget;
import org.windlass.ui.images.work.RemoveDialog;
import org.windlass.ui.images.work.RemoveViewModel;
import org.windlass.ui.images.work.Untagging;
import org.windlass.ui.text.Messages;

/** Does with the images of one engine what the window is asked for. */
final class ImageWork implements ImageTasks {
  private final ShellViewModel shell;
  private final Session session;
  private final WindowLayers layers;
  private final Messages messages;
  private final ArchiveChooser chooser;

  ImageWork(ShellViewModel shell, Session session, WindowLayers layers) {
    this.shell = shell;
    this.session = session;
    this.layers = layers;
    this.messages = shell.texts().messages();
    this.chooser = new ArchiveChooser(messages);
  }

  @Override
  public void remove(List<RemovalTarget> targets) {
    remove(targets, false);
  }

  /**
   * Asks, then removes.
   *
   * @param force whether force is chosen at first
   */
  void remove(List<RemovalTarget> targets, boolean force) {
    RemoveViewModel removal =
        new RemoveViewModel(engine(), shell.background(), shell.texts(), targets);
    removal.forceProperty().set(force);
    RemoveDialog dialog = new RemoveDialog(removal, shell.texts(), layers::close);
    layers.open(dialog, dialog.first());
    removal
        .stateProperty()
        .subscribe(
            state -> {
              List<Untagging> lost = removal.takeUntagged();
              if (!lost.isEmpty()) {
                layers.tell(
                    messages.get(
                        "remove.untagged.done",
                        lost.size(),
                        lost.getFirst().reference().familiar()),
                    messages.get("undo"),
                    () -> giveBack(lost));
              }
            });
  }

  private void giveBack(List<Untagging> lost) {
    doNow(
        cancellation -> {
          for (Untagging name : lost) {
            engine().tag(name.id(), name.reference(), cancellation);
          }
        },
        () -> {},
        () -> giveBack(lost));
  }

  /**
   * Does what takes a moment, in the background.
   *
   * @param again tries once more, when it has failed
   */
  private void doNow(Deed deed, Runnable done, Runnable again) {
    shell
        .background()
        .<Boolean>work(
            cancellation -> {
              deed.run(cancellation);
              return Boolean.TRUE;
            })
        .onSuccess(finished -> done.run())
        .onFailure(
            failure ->
                layers.tell(
                    shell.texts().errors().of(failure).sentence(),
                    messages.get("error.retry"),
                    again))
        .start();
  }

  @Override
  public void tag(String id, String name) {
    ReferenceQuestion question =
        new ReferenceQuestion(
            shell.texts(),
            given -> given.familiar().equals(name) ? messages.get("tag.own") : tagMeaning(given),
            name.contains(":") ? name : "");
    ask(
        question,
        new Words(
            "tag",
            messages.get("tag.title", name),
            messages.get("tag.field"),
            messages.get("tag.submit")),
        reference ->
            question.carryOut(
                shell.background(),
                cancellation -> engine().tag(id, reference, cancellation),
                layers::close));
  }

  /** Gives a name without a question. */
  void tagNow(String image, Reference name) {
    doNow(
        cancellation -> engine().tag(image, name, cancellation),
        () ->
            layers.tell(
                messages.get("tag.done", name.familiar()),
                messages.get("pulls.show"),
                () -> session.images().filterProperty().set(name.familiar())),
        () -> tagNow(image, name));
  }

  private String tagMeaning(Reference name) {
    return messages.get(
        session.images().references().contains(name.familiar()) ? "tag.moves" : "tag.new",
        name.familiar());
  }

  @Override
  public void save(List<String> namesOrIds) {
    save(namesOrIds, "");
  }

  /**
   * Asks for a file, and saves images to it.
   *
   * @param proposed a file that is there already; empty for none
   */
  void save(List<String> namesOrIds, String proposed) {
    chooser.toSave(ArchiveNames.of(namesOrIds), proposed).ifPresent(file -> save(namesOrIds, file));
  }

  /** Saves without a question. */
  void save(List<String> namesOrIds, Path file) {
    shell
        .transferStarts()
        .start(
            messages.get(
                "save.transfer", shell.transferStarts().titleOf(namesOrIds), file.getFileName()),
            "",
            (progress, cancellation) ->
                SaveToFile.run(engine(), namesOrIds, file, progress, cancellation));
  }

  @Override
  public void load() {
    load(chooser.toLoad());
  }

  /** Loads without a question. */
  void load(List<Path> files) {
    for (Path file : files) {
      shell
          .transferStarts()
          .start(
              messages.get("load.transfer", file.getFileName(), session.target().label()),
              "",
              (progress, cancellation) ->
                  FileSource.read(
                      file,
                      (content, size) ->
                          engine()
                              .load(content, done -> progress.moved(done, size), cancellation)));
    }
  }

  @Override
  public void importImage() {
    chooser.toImport().ifPresent(file -> importImage(file, ""));
  }

  /** Asks for what the image of a file is to be called. */
  void importImage(Path file, String name) {
    TextField comment = new TextField();
    comment.setId("import-message");
    comment.setPromptText(messages.get("import.message"));
    comment.setAccessibleText(messages.get("import.message"));
    ReferenceDialog dialog =
        dialog(
            new ReferenceQuestion(shell.texts(), this::tagMeaning, name),
            new Words(
                "import",
                messages.get("import.dialog", file.getFileName()),
                messages.get("tag.field"),
                messages.get("import.submit")),
            reference -> {
              layers.close();
              importNow(file, reference, comment.getText().strip());
            });
    dialog.add(comment);
    layers.open(dialog, dialog.first());
  }

  void importNow(Path file, Reference name, String comment) {
    shell
        .transferStarts()
        .start(
            messages.get("import.transfer", file.getFileName(), name.familiar()),
            "",
            (progress, cancellation) ->
                FileSource.read(
                    file,
                    (content, size) -> {
                      engine()
                          .importImage(
                              name,
                              comment,
                              content,
                              done -> progress.moved(done, size),
                              cancellation);
                      return List.of(name.familiar());
                    }));
  }

  @Override
  public boolean canImport() {
    return engine().can(EngineAbility.IMPORT);
  }

  @Override
  public void push(String name) {
    ask(
        new ReferenceQuestion(
            shell.texts(), target -> pushMeaning(name, target), name.contains(":") ? name : ""),
        new Words(
            "push",
            messages.get("push.title", name),
            messages.get("push.field"),
            messages.get("push.submit")),
        target -> {
          layers.close();
          shell.transferStarts().push(engine(), name, target);
        });
  }

  private String pushMeaning(String name, Reference target) {
    return messages.get(
        name.equals(target.familiar()) ? "push.goes" : "push.tags",
        target.familiar(),
        target.registry());
  }

  @Override
  public void usage() {
    shell.pageProperty().set(Page.USAGE);
  }

  private void ask(ReferenceQuestion question, Words words, Consumer<Reference> submit) {
    ReferenceDialog dialog = dialog(question, words, submit);
    layers.open(dialog, dialog.first());
  }

  private ReferenceDialog dialog(
      ReferenceQuestion question, Words words, Consumer<Reference> submit) {
    return new ReferenceDialog(question, messages, words, submit, layers::close);
  }

  private Engine engine() {
    return session.engine();
  }
}
