package org.windlass.ui.control;

import java.util.function.Consumer;

/**
 * What a view can have done with a reference that it shows. Belongs to the UI thread.
 *
 * @param pull pulls a reference that is given as text
 * @param preview shows what a pull of it would bring
 * @param browseTags shows the tags of a repository
 * @param login asks for the login of a registry that something failed without
 */
public record ReferenceActions(
    Consumer<String> pull,
    Consumer<String> preview,
    Consumer<String> browseTags,
    LoginPrompt login) {
  /** Nothing. */
  public static final ReferenceActions NONE =
      new ReferenceActions(
          reference -> {}, reference -> {}, repository -> {}, (registry, then) -> {});
}
