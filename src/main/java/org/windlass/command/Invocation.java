package org.windlass.command;

import java.util.List;
import java.util.Optional;
import org.windlass.engine.PullRequest;
import org.windlass.engine.SearchQuery;
import org.windlass.reference.Reference;

/** A command with its arguments, understood and ready to be carried out. */
public sealed interface Invocation {

  /** Pull an image. */
  record Pull(PullRequest request) implements Invocation {}

  /** Ask whether to pull an image, because a link said so; nothing is done before the answer. */
  record LinkedPull(PullRequest request) implements Invocation {}

  /** Search for repositories. */
  record Search(SearchQuery query) implements Invocation {}

  /** Show the tags of a repository; of a reference with a tag, those that hold it. */
  record Tags(Reference repository) implements Invocation {}

  /**
   * Show the list of images.
   *
   * @param filter what name, tag, id or digest must hold, or a pattern with {@code *} that the name
   *     must match; empty for all
   * @param dangling only images that no tag names
   */
  record Images(String filter, boolean dangling) implements Invocation {

    /** Named and unnamed images alike. */
    public Images(String filter) {
      this(filter, false);
    }
  }

  /** Show all that the engine says of an image, given by a name or an id as it was typed. */
  record Inspect(String image) implements Invocation {}

  /** Show how an image was made, given by a name or an id as it was typed. */
  record History(String image) implements Invocation {}

  /** Give an image, named as it was typed, one more name, which has a tag. */
  record Tag(String image, Reference name) implements Invocation {}

  /**
   * Take images and names away, named as they were typed.
   *
   * @param force also what stopped containers use
   */
  record Remove(List<String> images, boolean force) implements Invocation {
    /** Copies the list. */
    public Remove {
      images = List.copyOf(images);
    }
  }

  /** Send an image to the registry that its name says; the name has a tag. */
  record Push(Reference name) implements Invocation {}

  /**
   * Save images, named as they were typed.
   *
   * @param file empty when it is to be asked for
   */
  record Save(List<String> images, String file) implements Invocation {
    /** Copies the list. */
    public Save {
      images = List.copyOf(images);
    }
  }

  /** Load the images in a file, which is empty when it is to be asked for. */
  record Load(String file) implements Invocation {}

  /**
   * Make an image of the root file system in a file.
   *
   * @param name empty when it is to be asked for
   * @param message the comment; empty for none
   */
  record Import(String file, Optional<Reference> name, String message) implements Invocation {}

  /** Take away images that nothing uses: all of them, or only those without a name. */
  record Prune(boolean all) implements Invocation {}

  /** Show what takes how much of the engine's disk. */
  record ShowUsage() implements Invocation {}

  /** Show what the engine says of its machine. */
  record ShowInfo() implements Invocation {}

  /** Show what the engine says of its versions. */
  record ShowVersion() implements Invocation {}

  /** Show the connections there are. */
  record ShowContexts() implements Invocation {}

  /** Show the connection that is in use. */
  record ShowContext() implements Invocation {}

  /** Turn the window to the connection of that name; there may be none. */
  record UseContext(String name) implements Invocation {}

  /**
   * Log in to a registry.
   *
   * @param registry as it was typed; empty for Docker Hub
   * @param user empty when none was named
   */
  record Login(String registry, String user) implements Invocation {}

  /** Log out of a registry, given as it was typed; empty for Docker Hub. */
  record Logout(String registry) implements Invocation {}

  /** Explain a command; all of them when it is empty. */
  record Help(Optional<Command> command) implements Invocation {}
}
