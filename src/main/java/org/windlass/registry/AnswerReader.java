package org.windlass.registry;

import java.io.IOException;

/** Reads a 2xx answer on the calling thread. */
@FunctionalInterface
interface AnswerReader<T> {
  T read(Answer answer) throws IOException, RegistryException;
}
