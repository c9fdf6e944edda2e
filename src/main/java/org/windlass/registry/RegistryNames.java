package org.windlass.registry;

import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What may stand in an address. Names come from registries too, which may mean harm. */
final class RegistryNames {
  private static final Logger log = LoggerFactory.getLogger(RegistryNames.class);
  private static final Pattern REPOSITORY =
      Pattern.compile(
          "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*)*");
  private static final Pattern TAG = Pattern.compile("\\w[\\w.-]{0,127}");
  private static final Pattern DIGEST =
      Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-f]{32,}");
  private static final int MAX_NAME = 255;

  private RegistryNames() {}

  static boolean isRepository(String name) {
    return name.length() <= MAX_NAME && REPOSITORY.matcher(name).matches();
  }

  static boolean isTag(String tag) {
    return TAG.matcher(tag).matches();
  }

  static boolean isDigest(String text) {
    return DIGEST.matcher(text).matches();
  }

  /** Throws what a caller's mistake deserves. */
  static String checkedRepository(String name) {
    if (!isRepository(name)) {
      throw new IllegalArgumentException("not a repository: " + name);
    }
    return name;
  }

  /** Throws what a caller's mistake deserves. */
  static String checkedTagOrDigest(String tagOrDigest) {
    if (!isTag(tagOrDigest) && !isDigest(tagOrDigest)) {
      throw new IllegalArgumentException("neither a tag nor a digest: " + tagOrDigest);
    }
    return tagOrDigest;
  }

  /** The tags among what a registry listed. */
  static List<String> tagsOf(List<String> listed) {
    return logged(listed, listed.stream().filter(RegistryNames::isTag).toList());
  }

  /** The repositories among what a registry listed. */
  static List<String> repositoriesOf(List<String> listed) {
    return logged(listed, listed.stream().filter(RegistryNames::isRepository).toList());
  }

  private static List<String> logged(List<String> listed, List<String> good) {
    if (good.size() < listed.size()) {
      log.info("left out {} names that no registry may have", listed.size() - good.size());
    }
    return good;
  }
}
