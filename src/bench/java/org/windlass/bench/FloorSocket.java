package org.windlass.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.newsclub.net.unix.AFUNIXSocket;
import org.newsclub.net.unix.AFUNIXSocketAddress;
import org.windlass.engine.EngineHost;

/** The kind of socket that the program uses, with no HTTP on it. */
final class FloorSocket {
  private FloorSocket() {}

  /** Connects and asks for a body that then comes bare, with no headers and no chunks. */
  static InputStream body(EngineHost host, String path) throws IOException {
    Socket socket =
        switch (host) {
          case EngineHost.Unix unix -> AFUNIXSocket.connectTo(AFUNIXSocketAddress.of(unix.path()));
          case EngineHost.Tcp tcp -> new Socket(tcp.host(), tcp.port());
          default ->
              throw new IOException("the benchmarks listen at unix and tcp only: " + host.uri());
        };
    String request = "GET /bare" + path + " HTTP/1.1\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket.getInputStream();
  }
}
