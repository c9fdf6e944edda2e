package org.windlass.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Reference;

/** Whatever a stranger writes into a link asks for one pull, or is refused. */
class PullLinkPropertyTest {
  private static final String SEED = "5150";
  private static final String BEGIN = "windlass://pull?ref=";

  @Property(seed = SEED, tries = 500, edgeCases = EdgeCasesMode.NONE)
  void anEncodedReferenceIsReadAsItIs(@ForAll("references") String text) throws Exception {
    String link = BEGIN + URLEncoder.encode(text, StandardCharsets.UTF_8);

    assertThat(CommandTable.parse(List.of(link)))
        .isInstanceOfSatisfying(
            Invocation.LinkedPull.class,
            pull -> assertThat(pull.request().reference().canonical()).isEqualTo(canonical(text)));
  }

  @Property(seed = SEED, tries = 2000)
  void anythingBehindTheSchemeAsksForAPullOrIsRefused(@ForAll("tails") String tail) {
    try {
      assertThat(CommandTable.parse(List.of("windlass://" + tail)))
          .isInstanceOf(Invocation.LinkedPull.class);
    } catch (CommandException e) {
      assertThat(e).isInstanceOf(CommandException.BadLink.class);
      assertPrintable(((CommandException.BadLink) e).part());
    } catch (InvalidReferenceException e) {
      assertPrintable(e.part());
    }
  }

  private static void assertPrintable(String part) {
    assertThat(part.replace("…", "")).matches("[!-~]*");
  }

  private static String canonical(String text) {
    try {
      return Reference.parse(text).withDefaultTag().canonical();
    } catch (InvalidReferenceException e) {
      throw new AssertionError(e);
    }
  }

  @Provide
  Arbitrary<String> references() {
    return Arbitraries.of(
        "redis",
        "a/b:1.2_3-x",
        "localhost:5000/x",
        "[::1]:5000/x/y",
        "ghcr.io/owner/name:tag@sha256:" + "0f".repeat(32));
  }

  @Provide
  Arbitrary<String> tails() {
    Arbitrary<String> pieces =
        Arbitraries.frequencyOf(
            Tuple.of(
                8,
                Arbitraries.of(
                    "pull",
                    "?",
                    "ref=",
                    "platform=",
                    "redis",
                    "&",
                    "/",
                    "%",
                    "%20",
                    "%0a",
                    "=",
                    "#",
                    "linux/arm64",
                    "--host=x",
                    "@",
                    ":",
                    "\n",
                    "\u0000",
                    "\u202e",
                    "é")),
            Tuple.of(1, Arbitraries.strings().ofMaxLength(3)));
    Arbitrary<String> begun = pieces.list().ofMaxSize(12).map(list -> String.join("", list));
    return Arbitraries.oneOf(begun, begun.map(rest -> "pull?ref=redis" + rest));
  }
}
