package org.windlass.testing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** Makes one certificate: by default for a day around now, with an EC key, signed by itself. */
public final class CertificateMaker {
  private static final Duration HALF_A_DAY = Duration.ofHours(12);

  private final String subject;
  private KeyKind kind = KeyKind.EC_P256;
  private List<String> names = List.of();
  private Instant notBefore = Instant.now().minus(HALF_A_DAY);
  private Instant notAfter = Instant.now().plus(HALF_A_DAY);
  private boolean isAuthority;
  private @Nullable Issued issuer;

  private CertificateMaker(String subject) {
    this.subject = subject;
  }

  /**
   * Begins with the name.
   *
   * @param subject such as {@code CN=client}
   */
  public static CertificateMaker of(String subject) {
    return new CertificateMaker(subject);
  }

  /** A root that signs others. */
  public static Issued root(String name) {
    return of("CN=" + name).authority().make();
  }

  /** With a key of this kind. */
  public CertificateMaker key(KeyKind chosen) {
    kind = chosen;
    return this;
  }

  /** For these host names and addresses. */
  public CertificateMaker names(String... hosts) {
    names = List.of(hosts);
    return this;
  }

  /** Valid between these times. */
  public CertificateMaker valid(Instant from, Instant until) {
    notBefore = from;
    notAfter = until;
    return this;
  }

  /** It may sign others. */
  public CertificateMaker authority() {
    isAuthority = true;
    return this;
  }

  /** Signed by another. */
  public CertificateMaker signedBy(Issued authority) {
    issuer = authority;
    return this;
  }

  /** Makes the key and the certificate. */
  public Issued make() {
    KeyPair pair = kind.generate();
    Issued signer = issuer == null ? new Issued(kind, pair.getPrivate(), List.of()) : issuer;
    List<X509Certificate> chain = new ArrayList<>();
    chain.add(certificate(pair, signer));
    signer.chain().stream().filter(c -> !isSelfSigned(c)).forEach(chain::add);
    return new Issued(kind, pair.getPrivate(), List.copyOf(chain));
  }

  private X509Certificate certificate(KeyPair pair, Issued signer) {
    X500Principal name = new X500Principal(subject);
    try {
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              signer.chain().isEmpty() ? name : signer.certificate().getSubjectX500Principal(),
              new BigInteger(UUID.randomUUID().toString().replace("-", ""), 16),
              Date.from(notBefore),
              Date.from(notAfter),
              name,
              pair.getPublic());
      extend(builder);
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder(signer.kind().signature()).build(signer.key())));
    } catch (CertIOException | OperatorCreationException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void extend(JcaX509v3CertificateBuilder builder) throws CertIOException {
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
    if (!isAuthority) {
      builder.addExtension(
          Extension.extendedKeyUsage,
          false,
          new ExtendedKeyUsage(
              new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth}));
    }
    if (!names.isEmpty()) {
      GeneralName[] all =
          names.stream()
              .map(
                  n ->
                      new GeneralName(
                          isAddress(n) ? GeneralName.iPAddress : GeneralName.dNSName, n))
              .toArray(GeneralName[]::new);
      builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(all));
    }
  }

  private static boolean isAddress(String name) {
    return name.matches("[0-9.]+|.*:.*");
  }

  private static boolean isSelfSigned(X509Certificate certificate) {
    return certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
  }
}
