package org.windlass.engine.docker;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.security.cert.X509Certificate;
import java.util.List;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Protocol;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.CheckStep;

/** Turns what OkHttp says while it connects into the steps of a connection test. */
final class CheckEvents extends EventListener {
  private final CheckSteps steps;

  CheckEvents(CheckSteps steps) {
    this.steps = steps;
  }

  @Override
  public void dnsEnd(Call call, String domainName, List<InetAddress> addresses) {
    steps.pass(
        CheckStep.RESOLVE,
        String.join(", ", addresses.stream().map(InetAddress::getHostAddress).toList()));
  }

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    steps.pass(CheckStep.RESOLVE, "");
    steps.start(CheckStep.CONNECT);
  }

  @Override
  public void secureConnectStart(Call call) {
    steps.pass(CheckStep.CONNECT, "");
    steps.start(CheckStep.TLS);
  }

  @Override
  public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
    if (handshake != null) {
      steps.pass(CheckStep.TLS, handshake.tlsVersion().javaName() + subject(handshake));
    }
  }

  @Override
  public void connectEnd(
      Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol) {
    steps.pass(CheckStep.CONNECT, "");
  }

  @Override
  public void connectionAcquired(Call call, Connection connection) {
    steps.start(CheckStep.PING);
  }

  @Override
  public void requestHeadersEnd(Call call, Request request) {
    steps.start(CheckStep.PING);
  }

  private static String subject(Handshake handshake) {
    return handshake.peerCertificates().stream()
        .filter(X509Certificate.class::isInstance)
        .map(X509Certificate.class::cast)
        .findFirst()
        .map(certificate -> ", " + certificate.getSubjectX500Principal().getName())
        .orElse("");
  }
}
