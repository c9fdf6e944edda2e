package org.windlass.engine.docker;

import java.io.IOException;
import org.windlass.engine.EngineException;

/** Reads a successful answer; what it throws is mapped by {@link HttpCaller}. */
@FunctionalInterface
interface AnswerReader<T> {
  T read(Answer answer) throws IOException, EngineException;
}
