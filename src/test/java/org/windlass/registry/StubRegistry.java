package org.windlass.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Protocol;
import okio.Buffer;
import org.windlass.reference.Digest;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Reference;
import org.windlass.testing.CertificateMaker;
import org.windlass.testing.Issued;
import org.windlass.testing.TlsServer;

/** A registry on https at loopback that answers each path with what a test put there. */
final class StubRegistry implements AutoCloseable {
  private static final MockResponse TUNNEL = new MockResponse.Builder().inTunnel().build();

  private final MockWebServer server = new MockWebServer();
  private final Map<String, Function<RecordedRequest, MockResponse>> answers =
      new ConcurrentHashMap<>();
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
  private volatile boolean proxy;
  private volatile boolean tunnelled;

  /** One with a certificate that nobody knows. */
  static StubRegistry start() throws IOException {
    return start(CertificateMaker.of("CN=stub").names("127.0.0.1", "localhost").make());
  }

  static StubRegistry start(Issued certificate, Protocol... protocols) throws IOException {
    StubRegistry stub = new StubRegistry();
    stub.server.useHttps(TlsServer.context(certificate).getSocketFactory());
    stub.server.setProtocols(
        protocols.length == 0 ? List.of(Protocol.HTTP_1_1) : List.of(protocols));
    stub.server.setDispatcher(stub.new Answers());
    stub.server.start();
    return stub.on("GET /v2/", answer(200).build());
  }

  /** Answers requests such as {@code GET /v2/a/tags/list}, without the query. */
  StubRegistry on(String request, Function<RecordedRequest, MockResponse> answer) {
    answers.put(request, answer);
    return this;
  }

  StubRegistry on(String request, MockResponse answer) {
    return on(request, _ -> answer);
  }

  /** Answers one after the other, and then the last again and again. */
  StubRegistry inTurn(String request, MockResponse... turns) {
    List<MockResponse> left = new CopyOnWriteArrayList<>(turns);
    return on(request, _ -> left.size() > 1 ? left.removeFirst() : left.getFirst());
  }

  static MockResponse.Builder answer(int status) {
    return new MockResponse.Builder().code(status);
  }

  static MockResponse json(int status, String body) {
    return answer(status).setHeader("Content-Type", "application/json").body(body).build();
  }

  static MockResponse manifest(String mediaType, String body) {
    return answer(200).setHeader("Content-Type", mediaType).body(body).build();
  }

  static MockResponse bytes(byte[] body) {
    return answer(200).body(new Buffer().write(body)).build();
  }

  static MockResponse challenge(String challenge) {
    return answer(401)
        .setHeader("WWW-Authenticate", challenge)
        .body("{\"errors\":[{\"code\":\"UNAUTHORIZED\",\"message\":\"authentication required\"}]}")
        .build();
  }

  static MockResponse redirect(String location) {
    return answer(307).setHeader("Location", location).build();
  }

  String address() {
    return "127.0.0.1:" + server.getPort();
  }

  String url(String path) {
    return "https://" + address() + path;
  }

  int port() {
    return server.getPort();
  }

  /** The repository {@code a}. */
  Repository repository(Registries registries) {
    try {
      return registries.repository(Reference.parse(address() + "/a"));
    } catch (InvalidReferenceException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Method and target of every request so far, without those that look for the registry. */
  List<String> lines() {
    return requests.stream()
        .map(request -> request.getMethod() + " " + request.getTarget())
        .filter(line -> !line.equals("GET /v2/"))
        .toList();
  }

  /** A header of every request so far, without those that look for the registry. */
  List<String> headers(String name) {
    return requests.stream()
        .filter(request -> !request.getTarget().equals("/v2/"))
        .map(request -> String.valueOf(request.getHeaders().get(name)))
        .toList();
  }

  List<RecordedRequest> requests() {
    return requests;
  }

  RecordedRequest last() {
    return requests.getLast();
  }

  @Override
  public void close() {
    server.close();
  }

  static Digest digest(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Digest("sha256", HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static Digest digest(String text) {
    return digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Becomes a proxy as well, that opens one way after the other to itself. */
  StubRegistry asProxy() {
    proxy = true;
    return this;
  }

  private final class Answers extends Dispatcher {
    /** How the server learns whether a connection begins with a way through. */
    @Override
    public MockResponse peek() {
      return proxy && !tunnelled ? TUNNEL : super.peek();
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
      tunnelled = request.getMethod().equals("CONNECT");
      if (tunnelled) {
        return TUNNEL;
      }
      requests.add(request);
      String path = request.getUrl().encodedPath();
      return answers
          .getOrDefault(
              request.getMethod() + " " + path,
              _ -> json(404, "{\"errors\":[{\"code\":\"NAME_UNKNOWN\",\"message\":\"no\"}]}"))
          .apply(request);
    }
  }
}
