package org.windlass.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/** The clients for servers of each kind of trust; they share their connections. */
final class HttpClients {
  private static final String PROXY_AUTHORIZATION = "Proxy-Authorization";

  /** Connections that wait for another request: as many as large layers use at a time. */
  private static final int IDLE = 16;

  private final RegistryTls tls;
  private final InsecureHosts insecure;
  private final EnvironmentProxies proxies;
  private final X509ExtendedTrustManager system;
  private final OkHttpClient verified;
  private final OkHttpClient unverified;
  private final Map<Path, OkHttpClient> own = new ConcurrentHashMap<>();

  HttpClients(RegistryOptions options, OkHttpClient common) {
    this.tls = options.tls();
    this.insecure = new InsecureHosts(options.hosts().insecure());
    this.proxies = new EnvironmentProxies(options.environment());
    OkHttpClient base =
        common
            .newBuilder()
            .proxySelector(proxies)
            .proxyAuthenticator(this::answerProxy)
            .connectionPool(new ConnectionPool(IDLE, 1, TimeUnit.MINUTES))
            .followRedirects(false)
            .connectTimeout(options.connect())
            .readTimeout(options.silence())
            .writeTimeout(options.silence())
            .build();
    try {
      X509ExtendedTrustManager given = tls.system();
      this.system = given == null ? CertificateFolder.chains(null) : given;
      this.verified = trusting(base, system);
      this.unverified =
          trusting(base, new AnyTrust()).newBuilder().hostnameVerifier((_, _) -> true).build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no TLS", e);
    }
  }

  /** The client for a server. */
  OkHttpClient of(HttpUrl url) throws IOException {
    String server = server(url);
    Optional<Path> folder = CertificateFolder.of(tls.folders(), server);
    if (folder.isPresent() && !insecure.isListed(server)) {
      return ofFolder(folder.get());
    }
    return mayBeUnverified(server) ? unverified : verified;
  }

  /** Whether a server needs no certificate that is known, and may speak plain HTTP. */
  boolean mayBeUnverified(String server) {
    boolean hasFolder = CertificateFolder.of(tls.folders(), server).isPresent();
    return insecure.isListed(server) || (!hasFolder && InsecureHosts.isLoopback(server));
  }

  /** Host, and port unless it is the scheme's own. */
  static String server(HttpUrl url) {
    String host = url.host().indexOf(':') < 0 ? url.host() : "[" + url.host() + "]";
    return url.port() == HttpUrl.defaultPort(url.scheme()) ? host : host + ":" + url.port();
  }

  /** Reads the folders of certificates again at the next call. */
  void forgetFolders() {
    own.clear();
  }

  void close() {
    verified.connectionPool().evictAll();
  }

  private OkHttpClient ofFolder(Path folder) throws IOException {
    OkHttpClient known = own.get(folder);
    if (known == null) {
      try {
        EitherTrust trust = new EitherTrust(CertificateFolder.trust(folder), system);
        known = trusting(verified, trust, keys(folder));
      } catch (GeneralSecurityException e) {
        throw new CertificateFolder.UnreadableException(folder, e);
      }
      own.put(folder, known);
    }
    return known;
  }

  private KeyManager[] keys(Path folder) throws IOException {
    SortedMap<Path, Path> pairs = CertificateFolder.clients(folder);
    try {
      return pairs.isEmpty() ? new KeyManager[0] : new KeyManager[] {tls.clients().read(pairs)};
    } catch (IOException e) {
      throw new CertificateFolder.UnreadableException(folder, e);
    }
  }

  private static OkHttpClient trusting(
      OkHttpClient base, X509ExtendedTrustManager trust, KeyManager... keys)
      throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys, new TrustManager[] {trust}, null);
    return base.newBuilder().sslSocketFactory(context.getSocketFactory(), trust).build();
  }

  private @Nullable Request answerProxy(@Nullable Route route, Response response) {
    String userInfo = route == null ? null : proxies.userInfo(route.proxy().address());
    boolean triedAlready = response.request().header(PROXY_AUTHORIZATION) != null;
    if (userInfo == null || triedAlready || response.protocol() == Protocol.HTTP_2) {
      return null;
    }
    String[] parts = userInfo.split(":", 2);
    String password = parts.length == 2 ? parts[1] : "";
    return response
        .request()
        .newBuilder()
        .header(PROXY_AUTHORIZATION, Credentials.basic(parts[0], password))
        .build();
  }
}
