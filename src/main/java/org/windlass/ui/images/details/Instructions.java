package org.windlass.ui.images.details;

import java.util.List;
import java.util.Set;
import org.windlass.engine.HistoryStep;
import org.windlass.engine.ImageDetails;

/** The instructions of a recipe, as images remember them. */
final class Instructions {
  private static final String SHELL = "/bin/sh -c ";
  private static final String NO_OPERATION = "#(nop)";
  private static final String RUN = "RUN ";
  private static final String BUILDKIT = "# buildkit";
  private static final Set<String> FACTS =
      Set.of(
          "ARG",
          "CMD",
          "ENTRYPOINT",
          "ENV",
          "EXPOSE",
          "HEALTHCHECK",
          "LABEL",
          "MAINTAINER",
          "ONBUILD",
          "SHELL",
          "STOPSIGNAL",
          "USER",
          "VOLUME");

  private Instructions() {}

  /** The instruction as it was written, on one line, without what the builder put around it. */
  static String shorten(String createdBy) {
    String text = createdBy.replaceAll("\\s+", " ").strip();
    if (text.endsWith(BUILDKIT)) {
      text = text.substring(0, text.length() - BUILDKIT.length()).strip();
    }
    if (text.startsWith(RUN + SHELL)) {
      return RUN + text.substring(RUN.length() + SHELL.length());
    } else if (text.startsWith(SHELL + NO_OPERATION)) {
      return text.substring(SHELL.length() + NO_OPERATION.length()).strip();
    } else if (text.startsWith(SHELL)) {
      return RUN + text.substring(SHELL.length());
    }
    return text;
  }

  /**
   * Which steps have made a layer. An engine that takes every step without bytes for one without a
   * layer is set right where the number of the image's layers tells so.
   *
   * @param history the newest step first
   */
  static List<Boolean> layered(List<HistoryStep> history, ImageDetails details) {
    List<Boolean> said = history.stream().map(step -> !step.empty()).toList();
    if (count(said) == details.diffIds().size()) {
      return said;
    }
    List<Boolean> guessed =
        history.stream().map(step -> step.size() > 0 || !saysFact(step.createdBy())).toList();
    return count(guessed) == details.diffIds().size() ? guessed : said;
  }

  private static boolean saysFact(String createdBy) {
    String text = shorten(createdBy);
    int blank = text.indexOf(' ');
    return FACTS.contains(blank < 0 ? text : text.substring(0, blank));
  }

  private static int count(List<Boolean> layered) {
    return (int) layered.stream().filter(each -> each).count();
  }
}
