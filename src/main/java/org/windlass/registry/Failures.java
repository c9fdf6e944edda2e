package org.windlass.registry;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.windlass.registry.RegistryUnreachableException.Reason;
import tools.jackson.core.JacksonException;

/** Names what the network or a decoder threw. */
final class Failures {
  private Failures() {}

  static RegistryException of(String registry, HttpUrl url, IOException e) {
    return switch (e) {
      case Answer.TooLargeException large ->
          new RegistryProtocolException(
              registry, RegistryProtocolException.Reason.TOO_LARGE, text(e), e);
      case CertificateFolder.UnreadableException material ->
          unreachable(registry, url, Reason.TLS_MATERIAL, e);
      case UnknownHostException unknown -> unreachable(registry, url, Reason.UNKNOWN_HOST, e);
      case SSLException tls -> unreachable(registry, url, ofTls(tls), e);
      case InterruptedIOException late ->
          Thread.currentThread().isInterrupted()
              ? new RegistryCancelledException(registry)
              : unreachable(registry, url, Reason.TIMED_OUT, e);
      case NoRouteToHostException noRoute -> unreachable(registry, url, Reason.NETWORK, e);
      case ConnectException refused -> unreachable(registry, url, Reason.REFUSED, e);
      case ProtocolException foreign -> ofForeign(registry, url, foreign);
      case EOFException end -> unreachable(registry, url, Reason.CONNECTION_LOST, e);
      case SocketException lost -> unreachable(registry, url, Reason.CONNECTION_LOST, e);
      default -> ofOther(registry, url, e);
    };
  }

  /** A document that breaks its format. */
  static RegistryException ofDecoding(String registry, JacksonException e) {
    return malformed(registry, "not the JSON it should be: " + e.getOriginalMessage(), e);
  }

  static RegistryException malformed(String registry, String message, @Nullable Exception cause) {
    return new RegistryProtocolException(
        registry, RegistryProtocolException.Reason.MALFORMED, message, cause);
  }

  private static Reason ofTls(SSLException e) {
    if (e instanceof SSLPeerUnverifiedException) {
      return Reason.TLS_NAME;
    }
    Reason found = Reason.TLS;
    for (Throwable t = e; t != null; t = t.getCause()) {
      switch (t) {
        case CertificateExpiredException _, CertificateNotYetValidException _ -> {
          return Reason.TLS_EXPIRED;
        }
        case CertificateException _ -> found = Reason.TLS_UNTRUSTED;
        case EOFException _, SocketException _ -> {
          return Reason.CONNECTION_LOST;
        }
        default -> {}
      }
    }
    String message = text(e);
    boolean plain =
        message.contains("unrecognized SSL message") || message.contains("plaintext connection");
    return plain ? Reason.TLS_NOT_SPOKEN : found;
  }

  private static RegistryException ofForeign(String registry, HttpUrl url, ProtocolException e) {
    return text(e).startsWith("unexpected end of stream")
        ? unreachable(registry, url, Reason.CONNECTION_LOST, e)
        : new RegistryProtocolException(
            registry, RegistryProtocolException.Reason.NOT_A_REGISTRY, text(e), e);
  }

  private static RegistryException ofOther(String registry, HttpUrl url, IOException e) {
    String message = text(e);
    if (message.contains("CONNECT")) {
      // OkHttp's words for a proxy that does not open a way through.
      return unreachable(registry, url, Reason.PROXY, e);
    }
    boolean ended =
        e.getCause() instanceof EOFException
            || message.startsWith("unexpected end of stream")
            || message.startsWith("stream was reset");
    return unreachable(registry, url, ended ? Reason.CONNECTION_LOST : Reason.NETWORK, e);
  }

  private static RegistryException unreachable(
      String registry, HttpUrl url, Reason reason, IOException e) {
    return new RegistryUnreachableException(registry, reason, HttpClients.server(url), text(e), e);
  }

  private static String text(Exception e) {
    return String.valueOf(e.getMessage());
  }
}
