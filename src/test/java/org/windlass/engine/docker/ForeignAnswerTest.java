package org.windlass.engine.docker;

import static org.windlass.engine.docker.FailureAssert.assertProtocol;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.windlass.engine.EngineProtocolException.Reason;
import org.windlass.testing.RawServer;

/** Something answers that is no engine. */
class ForeignAnswerTest {
  private static final String PAGE =
      "<!DOCTYPE html>\n<html><body>" + "<p>It works!</p>".repeat(20_000) + "</body></html>";
  private static final String HTML = "Content-Type: text/html; charset=utf-8\r\n";

  static Stream<String> pages() {
    return Stream.of(
        page("200 OK", HTML),
        page("200 OK", "Content-Type: application/json\r\n"),
        page("200 OK", ""),
        page("404 Not Found", HTML),
        page("404 Not Found", ""),
        page("502 Bad Gateway", HTML),
        page("301 Moved Permanently", "Location: https://example.invalid/\r\n"),
        "HTTP/1.1 302 Found\r\nLocation: /login\r\nContent-Length: 0\r\n\r\n",
        "SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n",
        "220 mail.example ESMTP\r\n");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPingThatIsAnsweredSoIsNotToAnEngine(String answer) throws Exception {
    try (RawServer server = serve(answer)) {
      assertProtocol(
          EngineCalls.ping(server.host()).failure(), Reason.NOT_AN_ENGINE, server.host());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aListThatIsAnsweredSoIsNotFromAnEngine(String answer) throws Exception {
    try (RawServer server = serve(answer)) {
      assertProtocol(
          EngineCalls.images(server.host()).failure(), Reason.NOT_AN_ENGINE, server.host());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPullThatIsAnsweredSoIsNotByAnEngine(String answer) throws Exception {
    try (RawServer server = serve(answer)) {
      assertProtocol(
          EngineCalls.pull(server.host()).failure(), Reason.NOT_AN_ENGINE, server.host());
    }
  }

  @Test
  void aPingThatIsAnsweredWithAnotherApisJsonIsNotToAnEngine() throws Exception {
    try (RawServer server =
        serve("HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{\"status\":\"up\"}")) {
      assertProtocol(
          EngineCalls.ping(server.host()).failure(), Reason.NOT_AN_ENGINE, server.host());
    }
  }

  @Test
  void anotherApisNotFoundInAnswerToAPingIsNotAnEngine() throws Exception {
    try (RawServer server =
        serve("HTTP/1.1 404 Not Found\r\nContent-Length: 15\r\n\r\n{\"message\":\"?\"}")) {
      assertProtocol(
          EngineCalls.ping(server.host()).failure(), Reason.NOT_AN_ENGINE, server.host());
    }
  }

  @Test
  void knowsAGoServerThatWantsTls() throws Exception {
    String answer =
        "HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n";
    try (RawServer server =
        RawServer.tcp(
            connection -> {
              connection.request();
              connection.send(answer);
            })) {
      assertProtocol(EngineCalls.ping(server.host()).failure(), Reason.TLS_EXPECTED, server.host());
      assertProtocol(EngineCalls.pull(server.host()).failure(), Reason.TLS_EXPECTED, server.host());
    }
  }

  @Test
  void knowsAServersTlsAlert() throws Exception {
    ServerSocket tls =
        context()
            .getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    try (RawServer server = RawServer.on(tls, connection -> connection.request())) {
      assertProtocol(EngineCalls.ping(server.host()).failure(), Reason.TLS_EXPECTED, server.host());
    }
  }

  /** No certificate is needed by a server that only gets as far as the client's first bytes. */
  private static SSLContext context() throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, null, null);
    return context;
  }

  private static String page(String status, String headers) {
    return "HTTP/1.1 "
        + status
        + "\r\n"
        + headers
        + "Content-Length: "
        + PAGE.length()
        + "\r\n\r\n"
        + PAGE;
  }

  private static RawServer serve(String answer) throws Exception {
    return RawServer.tcp(
        connection -> {
          connection.request();
          connection.send(answer).awaitClientClose();
        });
  }
}
