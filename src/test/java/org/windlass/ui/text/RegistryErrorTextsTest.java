package org.windlass.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.windlass.reference.Digest;
import org.windlass.registry.RegistryDeniedException;
import org.windlass.registry.RegistryDigestException;
import org.windlass.registry.RegistryException;
import org.windlass.registry.RegistryNotFoundException;
import org.windlass.registry.RegistryProtocolException;
import org.windlass.registry.RegistryRateLimitedException;
import org.windlass.registry.RegistryRefusedException;
import org.windlass.registry.RegistryUnauthorizedException;
import org.windlass.registry.RegistryUnreachableException;

class RegistryErrorTextsTest {
  private static final String HOST = "quay.io";

  private final ErrorTexts errors = new ErrorTexts(Messages.of(Locale.ENGLISH));

  @Test
  void everyFailureHasWordsOfItsOwnThatNameTheRegistry() {
    List<ErrorText> texts = all().stream().map(errors::of).toList();

    assertThat(texts).extracting(ErrorText::sentence).doesNotHaveDuplicates();
    assertThat(texts)
        .allSatisfy(
            text ->
                assertThat(text.sentence() + text.suggestion() + text.details()).contains(HOST));
  }

  private static List<RegistryException> all() {
    List<RegistryException> all = new ArrayList<>();
    for (RegistryUnreachableException.Reason reason :
        RegistryUnreachableException.Reason.values()) {
      all.add(new RegistryUnreachableException(HOST, reason, "cdn.quay.io", "it", null));
    }
    for (RegistryUnauthorizedException.Reason reason :
        RegistryUnauthorizedException.Reason.values()) {
      all.add(new RegistryUnauthorizedException(HOST, reason, "it", null));
    }
    for (RegistryProtocolException.Reason reason : RegistryProtocolException.Reason.values()) {
      all.add(new RegistryProtocolException(HOST, reason, "it", null));
    }
    for (RegistryNotFoundException.What what : RegistryNotFoundException.What.values()) {
      all.add(new RegistryNotFoundException(HOST, what, "a/b", ""));
    }
    all.add(new RegistryDeniedException(HOST, ""));
    all.add(new RegistryRefusedException(HOST, 500, "UNKNOWN", "out of disk"));
    all.add(new RegistryRateLimitedException(HOST, "", null, null));
    all.add(new RegistryDigestException(HOST, new Digest("sha256", "0".repeat(64)), "more"));
    return all;
  }

  @Test
  void saysWhenItMayBeTriedAgain() {
    assertThat(wait(Duration.ofSeconds(5))).contains("in a minute.");
    assertThat(wait(Duration.ofHours(6))).contains("in 360 minutes.");
  }

  private String wait(Duration wait) {
    return errors.of(new RegistryRateLimitedException(HOST, "", wait, null)).suggestion();
  }
}
