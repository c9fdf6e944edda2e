package org.windlass.ui.connections;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.TlsMaterialException;
import org.windlass.engine.transport.tls.CertificateFacts;
import org.windlass.engine.transport.tls.KeyFacts;
import org.windlass.engine.transport.tls.TlsFiles;
import org.windlass.ui.connections.FileHint.Level;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;

/** Looks into the three files of a connection and says what they hold. Blocks on files. */
final class FileInspector {
  /** From when on the end of a certificate is near. */
  private static final Duration SOON = Duration.ofDays(30);

  private final Texts texts;
  private final Messages messages;
  private final InstantSource clock;

  FileInspector(Texts texts, InstantSource clock) {
    this.texts = texts;
    this.messages = texts.messages();
    this.clock = clock;
  }

  /**
   * Looks into the files; each may be null.
   *
   * @param passphrase of the key; null for none
   */
  FileHints inspect(
      @Nullable Path ca, @Nullable Path cert, @Nullable Path key, char @Nullable [] passphrase) {
    FileHint caHint = ca == null ? FileHint.NONE : authorities(ca);
    FileHint certHint = cert == null ? FileHint.NONE : certificate(cert);
    if (key == null) {
      return new FileHints(caHint, certHint, FileHint.NONE, false);
    }
    try {
      KeyFacts facts = TlsFiles.key(key, passphrase);
      return new FileHints(
          caHint, certHint, key(facts, cert, key, passphrase), facts.isEncrypted());
    } catch (TlsMaterialException e) {
      return new FileHints(caHint, certHint, problem(e), false);
    }
  }

  private FileHint authorities(Path ca) {
    try {
      List<CertificateFacts> all = TlsFiles.authorities(ca);
      CertificateFacts first = all.getFirst();
      String text =
          messages.get(
              "tls.hint.ca", first.subject(), texts.times().date(first.notAfter()), all.size() - 1);
      return first.isAuthority()
          ? validity(first, text)
          : new FileHint(Level.WARNING, text, messages.get("tls.hint.not-authority"));
    } catch (TlsMaterialException e) {
      return problem(e);
    }
  }

  private FileHint certificate(Path cert) {
    try {
      CertificateFacts facts = TlsFiles.certificates(cert).getFirst();
      return validity(
          facts,
          messages.get(
              "tls.hint.cert",
              facts.subject(),
              facts.issuer(),
              texts.times().date(facts.notAfter())));
    } catch (TlsMaterialException e) {
      return problem(e);
    }
  }

  private FileHint validity(CertificateFacts facts, String text) {
    Instant now = clock.instant();
    if (now.isBefore(facts.notBefore())) {
      return new FileHint(
          Level.WARNING,
          text,
          messages.get("tls.hint.not-yet", texts.times().date(facts.notBefore())));
    } else if (!now.isBefore(facts.notAfter())) {
      return new FileHint(Level.WARNING, text, messages.get("tls.hint.expired"));
    }
    Duration left = Duration.between(now, facts.notAfter());
    return left.compareTo(SOON) < 0
        ? new FileHint(Level.WARNING, text, messages.get("tls.hint.soon", left.toDays()))
        : new FileHint(Level.NOTE, text, "");
  }

  private FileHint key(
      KeyFacts facts, @Nullable Path cert, Path key, char @Nullable [] passphrase) {
    if (!facts.isOpened()) {
      boolean tried = passphrase != null;
      return new FileHint(
          tried ? Level.PROBLEM : Level.WARNING,
          messages.get(tried ? "tls.hint.wrong-passphrase" : "tls.hint.encrypted"),
          "");
    }
    if (cert == null) {
      return new FileHint(Level.NOTE, facts.type(), messages.get("tls.hint.no-cert"));
    }
    try {
      return TlsFiles.isPair(cert, key, passphrase)
          ? new FileHint(Level.NOTE, messages.get("tls.hint.pair", facts.type()), "")
          : new FileHint(Level.PROBLEM, messages.get("tls.hint.no-pair", facts.type()), "");
    } catch (TlsMaterialException e) {
      // The certificate has a hint of its own that says what is wrong with it.
      return new FileHint(Level.NOTE, facts.type(), "");
    }
  }

  private FileHint problem(TlsMaterialException e) {
    return new FileHint(Level.PROBLEM, texts.errors().of(e), "");
  }
}
