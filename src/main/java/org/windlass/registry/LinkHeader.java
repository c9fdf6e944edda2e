package org.windlass.registry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Reads the header that says where a list goes on (RFC 8288). */
final class LinkHeader {
  private static final Pattern LINK =
      Pattern.compile(
          "<([^>]*)>((?:\\s*;\\s*[^\\s;,=]+\\s*(?:=\\s*(?:\"[^\"]*\"|[^\\s;,\"]*))?)*)");
  private static final Pattern NEXT =
      Pattern.compile(
          ";\\s*rel\\s*=\\s*(?:\"(?:[^\"]*\\s)?next(?:\\s[^\"]*)?\"|next(?=\\s|;|$))",
          Pattern.CASE_INSENSITIVE);

  private LinkHeader() {}

  /** Where the next page is, seen from the answer's address; null when this is the last. */
  static @Nullable HttpUrl next(Answer answer) {
    for (String header : answer.headers("Link")) {
      Matcher link = LINK.matcher(header);
      while (link.find()) {
        if (NEXT.matcher(link.group(2)).find()) {
          return answer.url().resolve(link.group(1));
        }
      }
    }
    return null;
  }
}
