package org.windlass.engine.transport.tls;

import java.net.Socket;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;
import org.windlass.engine.EngineUnreachableException.Reason;

/** Trusts servers whose certificate is valid, signed by an authority, and for the host's name. */
final class VerifiedServer extends Trust {
  private final X509ExtendedTrustManager chains;
  private final List<X509Certificate> outdated;

  /**
   * @param chains finds the way from a certificate to an authority
   * @param outdated authorities that are not valid now, and so not among those of {@code chains}
   */
  VerifiedServer(X509ExtendedTrustManager chains, List<X509Certificate> outdated) {
    this.chains = chains;
    this.outdated = List.copyOf(outdated);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    // Java does not look at the dates of a certificate that is itself among the authorities.
    if (!Validity.isNow(chain[0])) {
      throw new ServerCertificateException(Reason.TLS_EXPIRED, Validity.problem(chain[0]), null);
    }
    try {
      chains.checkServerTrusted(chain, authType, socket);
    } catch (CertificateException e) {
      throw refusal(chain, e);
    }
    SSLSession session = ((SSLSocket) socket).getHandshakeSession();
    if (!ServerNames.match(chain[0], session.getPeerHost())) {
      throw new ServerCertificateException(Reason.TLS_NAME, ServerNames.describe(chain[0]), null);
    }
  }

  private ServerCertificateException refusal(X509Certificate[] chain, CertificateException e) {
    for (X509Certificate authority : outdated) {
      if (Arrays.stream(chain).anyMatch(signed -> names(signed, authority))) {
        return expired(authority, e);
      }
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case CertPathBuilderException noPath -> {
          return new ServerCertificateException(Reason.TLS_UNTRUSTED, "", e);
        }
        case CertificateExpiredException expired -> {
          return new ServerCertificateException(Reason.TLS_EXPIRED, dates(chain), e);
        }
        case CertificateNotYetValidException early -> {
          return new ServerCertificateException(Reason.TLS_EXPIRED, dates(chain), e);
        }
        case CertPathValidatorException broken
            when broken.getReason() == BasicReason.INVALID_SIGNATURE -> {
          return new ServerCertificateException(Reason.TLS_UNTRUSTED, "", e);
        }
        default -> {}
      }
    }
    return new ServerCertificateException(Reason.TLS, "", e);
  }

  private static boolean names(X509Certificate signed, X509Certificate authority) {
    return signed.getIssuerX500Principal().equals(authority.getSubjectX500Principal());
  }

  /** Which certificate of the chain is not valid now. */
  private static String dates(X509Certificate[] chain) {
    return Arrays.stream(chain)
        .filter(certificate -> !Validity.isNow(certificate))
        .map(VerifiedServer::named)
        .findFirst()
        .orElse("");
  }

  private static ServerCertificateException expired(
      X509Certificate authority, CertificateException e) {
    return new ServerCertificateException(Reason.TLS_EXPIRED, named(authority), e);
  }

  private static String named(X509Certificate authority) {
    return Names.readable(authority.getSubjectX500Principal()) + " " + Validity.problem(authority);
  }
}
