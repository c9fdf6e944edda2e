package org.windlass.builtin.archive;

import java.util.ArrayDeque;
import java.util.Deque;

/** Names inside an archive. They are keys only: no file is ever made under one. */
final class Names {
  private Names() {}

  /** Without {@code .}, {@code ..} and slashes that say nothing. */
  static String clean(String name) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : name.split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }

  /** What a symbolic link in {@code name} leads to. */
  static String resolve(String name, String link) {
    int slash = name.lastIndexOf('/');
    return link.startsWith("/") || slash < 0
        ? clean(link)
        : clean(name.substring(0, slash) + "/" + link);
  }
}
