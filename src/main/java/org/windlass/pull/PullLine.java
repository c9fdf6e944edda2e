package org.windlass.pull;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.PullRequest;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.InvalidReferenceException.Reason;
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;

/** Reads what people paste into a field for references: a reference, or the line it stands in. */
public final class PullLine {
  private static final Set<String> PROMPTS = Set.of("$", "#", ">", "sudo");
  private static final Set<String> PROGRAMS = Set.of("docker", "podman", "nerdctl", "windlass");
  private static final String FROM = "from";
  private static final Set<String> HARMLESS =
      Set.of("-q", "--quiet", "--disable-content-trust", "--disable-content-trust=true");
  private static final String PLATFORM = "--platform";
  private static final String SKOPEO = "docker://";

  private PullLine() {}

  /**
   * Reads a reference, a whole {@code docker pull} line, or a Dockerfile's {@code FROM} line. A
   * reference with neither tag nor digest is given {@code latest}.
   *
   * @throws InvalidReferenceException saying what is wrong
   */
  public static PullRequest parse(String text) throws InvalidReferenceException {
    Deque<String> words = new ArrayDeque<>(Arrays.asList(text.strip().split("\\s+")));
    while (words.size() > 1 && PROMPTS.contains(words.peek())) {
      words.poll();
    }
    boolean from = words.size() > 1 && FROM.equals(lower(words.peek()));
    if (from) {
      words.poll();
    } else if (words.size() > 1 && PROGRAMS.contains(words.peek())) {
      words.poll();
      skip(words, "image");
      skip(words, "pull");
    } else if (words.size() > 1) {
      // Alone it is the name of an image.
      skip(words, "pull");
    }
    return request(words, from);
  }

  /** Whether a word is a shell's prompt, or what is put before a program to run it as root. */
  public static boolean isPrompt(String word) {
    return PROMPTS.contains(word);
  }

  /** Whether a word is a program whose lines are understood. */
  public static boolean isProgram(String word) {
    return PROGRAMS.contains(word);
  }

  private static PullRequest request(Deque<String> words, boolean from)
      throws InvalidReferenceException {
    Reference reference = null;
    Platform platform = null;
    while (!words.isEmpty()) {
      String word = words.poll();
      if (word.equals(PLATFORM)) {
        platform = Platform.parse(words.isEmpty() ? "" : unquoted(words.poll()));
      } else if (word.startsWith(PLATFORM + "=")) {
        platform = Platform.parse(unquoted(word.substring(PLATFORM.length() + 1)));
      } else if (word.startsWith("-")) {
        option(word);
      } else if (reference == null) {
        reference = reference(word);
      } else if (from && lower(word).equals("as") && words.size() == 1) {
        words.poll();
      } else {
        throw new InvalidReferenceException(Reason.MANY, word);
      }
    }
    return new PullRequest(
        (reference == null ? Reference.parse("") : reference).withDefaultTag(), platform);
  }

  private static void option(String word) throws InvalidReferenceException {
    if (word.equals("-a") || word.equals("--all-tags")) {
      throw new InvalidReferenceException(Reason.ALL_TAGS, word);
    } else if (!HARMLESS.contains(word)) {
      throw new InvalidReferenceException(Reason.UNKNOWN_OPTION, word);
    }
  }

  private static Reference reference(String word) throws InvalidReferenceException {
    String bare = unquoted(word);
    return Reference.parse(bare.startsWith(SKOPEO) ? bare.substring(SKOPEO.length()) : bare);
  }

  private static String unquoted(String word) {
    boolean quoted =
        word.length() >= 2
            && (word.charAt(0) == '"' || word.charAt(0) == '\'')
            && word.charAt(word.length() - 1) == word.charAt(0);
    return quoted ? word.substring(1, word.length() - 1) : word;
  }

  private static void skip(Deque<String> words, String word) {
    if (word.equals(words.peek())) {
      words.poll();
    }
  }

  private static String lower(@Nullable String word) {
    return word == null ? "" : word.toLowerCase(Locale.ROOT);
  }
}
