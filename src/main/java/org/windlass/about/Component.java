package org.windlass.about;

import java.util.List;

/**
 * A part of the program that somebody holds the rights of.
 *
 * @param name such as {@code okhttp-jvm}
 * @param version empty where the build does not decide it
 * @param licence an SPDX expression
 * @param texts the files that hold the licence and what belongs to it, the licence first
 */
public record Component(String name, String version, String licence, List<String> texts) {
  /** Copies the list. */
  public Component {
    texts = List.copyOf(texts);
  }
}
