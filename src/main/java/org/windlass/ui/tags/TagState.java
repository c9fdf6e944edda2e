package org.windlass.ui.tags;

import org.jspecify.annotations.Nullable;
import org.windlass.registry.Descriptor;
import org.windlass.ui.text.ErrorText;

/**
 * What is known of one tag.
 *
 * @param descriptor what the tag stands for; null while it is not known
 * @param facts null while they are not known
 * @param local what the engine has of it
 * @param problem why the registry did not tell; null when it did, or was not asked
 */
public record TagState(
    @Nullable Descriptor descriptor,
    @Nullable TagFacts facts,
    LocalTag local,
    @Nullable ErrorText problem) {
  static final TagState UNKNOWN = new TagState(null, null, LocalTag.NONE, null);

  /** The tag's digest; empty while it is not known. */
  public String digest() {
    return descriptor == null ? "" : descriptor.digest().toString();
  }

  TagState with(Descriptor newDescriptor) {
    return new TagState(newDescriptor, facts, local, null);
  }

  TagState with(@Nullable TagFacts newFacts) {
    return new TagState(descriptor, newFacts, local, null);
  }

  TagState with(LocalTag newLocal) {
    return new TagState(descriptor, facts, newLocal, problem);
  }

  TagState failed(ErrorText why) {
    return new TagState(descriptor, facts, local, why);
  }
}
