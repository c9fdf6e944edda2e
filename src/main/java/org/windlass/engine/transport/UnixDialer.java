package org.windlass.engine.transport;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.newsclub.net.unix.AFSocketFactory.FixedAddressSocketFactory;
import org.newsclub.net.unix.AFUNIXSocketAddress;
import org.newsclub.net.unix.ConnectionRefusedSocketException;

/**
 * HTTP over a unix domain socket. Call from platform threads: junixsocket makes virtual threads
 * wait on a pool of as many threads as there are processors, which a few idle streams use up.
 */
final class UnixDialer implements Dialer {
  private final Path path;

  UnixDialer(Path path) {
    this.path = path;
  }

  @Override
  public HttpUrl baseUrl() {
    return LinkSockets.BASE;
  }

  @Override
  public void equip(OkHttpClient.Builder client) {
    LinkSockets.equip(client, new FixedAddressSocketFactory(address()));
    // Connecting takes microseconds; a kept connection could only go stale.
    client.connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS));
  }

  // What a socket says is in the system's language, so the file system is asked for the reason.
  @Override
  public IOException explain(IOException failure) {
    if (failure instanceof ConnectionRefusedSocketException) {
      return because(new ConnectException(failure.getMessage()), failure);
    }
    try {
      Files.readAttributes(path, BasicFileAttributes.class);
    } catch (NoSuchFileException | AccessDeniedException e) {
      return because(e, failure);
    } catch (FileSystemException e) {
      // A path that leads nowhere for another reason, such as links that go in a circle.
      return because(new NoSuchFileException(path.toString(), null, e.getReason()), failure);
    } catch (IOException e) {
      return failure;
    }
    return Files.isWritable(path)
        ? failure
        : because(new AccessDeniedException(path.toString()), failure);
  }

  private static IOException because(IOException reason, IOException failure) {
    reason.addSuppressed(failure);
    return reason;
  }

  private AFUNIXSocketAddress address() {
    try {
      return AFUNIXSocketAddress.of(path);
    } catch (IOException e) {
      // HostParser has refused paths that do not fit an address.
      throw new IllegalArgumentException(path.toString(), e);
    }
  }
}
