package org.windlass.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads files that name images: plain lists, compose files, Kubernetes manifests, Dockerfiles. The
 * kind is told by the file's name, else by what stands in it.
 */
public final class BatchReader {
  /** A larger file is not read. */
  public static final int MAX_BYTES = 5_000_000;

  /** How many images and mistakes are taken at most. */
  public static final int MAX_ENTRIES = 500;

  private static final Pattern DOCKERFILE =
      Pattern.compile("(docker|container)file(\\..*)?|.*\\.(docker|container)file");
  private static final Pattern YAML = Pattern.compile(".*\\.(ya?ml|json)");
  private static final Pattern FROM = Pattern.compile("(?im)^\\s*FROM\\s+\\S");
  private static final Pattern KEY = Pattern.compile("(?m)^(services|apiVersion)\\s*:(\\s|$)");

  private BatchReader() {}

  /** Reads files, blocking; whatever is wrong with one is part of the result. */
  public static Batch read(List<Path> files) {
    Findings findings = new Findings();
    for (Path file : files) {
      findings.begin(String.valueOf(file.getFileName()));
      read(file, findings);
    }
    return findings.batch();
  }

  private static void read(Path file, Findings findings) {
    // A pipe or a device could be read for ever.
    if (!Files.isRegularFile(file)) {
      findings.say("", 0, Unreadable.Reason.NOT_A_FILE);
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      String text = text(bytes);
      if (text.indexOf('\0') >= 0) {
        findings.say("", 0, Unreadable.Reason.NOT_TEXT);
      } else if (bytes.length > MAX_BYTES) {
        findings.say("", 0, Unreadable.Reason.TOO_LARGE);
      } else {
        read(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT), text, findings);
      }
    } catch (CharacterCodingException e) {
      findings.say("", 0, Unreadable.Reason.NOT_TEXT);
    } catch (IOException e) {
      findings.say("", 0, Unreadable.Reason.NOT_READABLE);
    }
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    // The limit may have cut a character.
    int length = Math.min(bytes.length, MAX_BYTES);
    while (bytes.length > MAX_BYTES && length > 0 && (bytes[length] & 0xC0) == 0x80) {
      length--;
    }
    String text =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static void read(String name, String text, Findings findings) {
    if (DOCKERFILE.matcher(name).matches()) {
      Dockerfile.read(text.lines().toList(), findings);
    } else if (YAML.matcher(name).matches() || KEY.matcher(text).find()) {
      YamlFile.read(text, findings);
    } else if (FROM.matcher(text).find()) {
      Dockerfile.read(text.lines().toList(), findings);
    } else {
      ListFile.read(text.lines().toList(), findings);
    }
  }
}
