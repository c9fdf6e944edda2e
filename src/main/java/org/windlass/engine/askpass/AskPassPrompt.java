package org.windlass.engine.askpass;

import org.jspecify.annotations.Nullable;
import org.windlass.engine.Cancellation;

/** Asks the person in front of the program. */
@FunctionalInterface
public interface AskPassPrompt {

  /**
   * Asks, and blocks the calling thread, which is never one of the interface's, until there is an
   * answer. One question is asked at a time, though a notice may be shown beside it.
   *
   * @param withdrawn is cancelled when ssh has gone: then put the question away and return null
   * @return the answer, which the caller wipes; for {@link AskPassQuestion.Kind#YES_NO}, anything
   *     for yes; null when the person does not want to answer, or says no
   */
  char @Nullable [] ask(AskPassQuestion question, Cancellation withdrawn);
}
