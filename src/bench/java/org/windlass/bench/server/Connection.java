package org.windlass.bench.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One client: reads its requests and writes the answers. */
public final class Connection implements Runnable {
  private static final int WRITE = 1 << 16;
  private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
  private static final String BARE = "/bare";
  private static final String LENGTH = "content-length:";

  private final SocketChannel client;
  private final Answers answers;

  /** Takes over the client, and closes it in the end. */
  public Connection(SocketChannel client, Answers answers) {
    this.client = client;
    this.answers = answers;
  }

  @Override
  public void run() {
    try (client) {
      BufferedReader in =
          new BufferedReader(Channels.newReader(client, StandardCharsets.ISO_8859_1));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] words = line.split(" ", -1);
        String path = words[1];
        skipBody(in, bodyLength(in));
        if (path.startsWith(BARE)) {
          write(answers.body(path.substring(BARE.length())).bytes());
          return;
        }
        answer(path, words[0].equals("HEAD"));
      }
    } catch (IOException e) {
      // The client has what it wanted, or was cancelled.
      System.getLogger(Connection.class.getName()).log(System.Logger.Level.DEBUG, "gone", e);
    }
  }

  /** Reads the headers, of which no other changes the answer. */
  private static long bodyLength(BufferedReader in) throws IOException {
    long length = 0;
    for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith(LENGTH)) {
        length = Long.parseLong(header.substring(LENGTH.length()).strip());
      }
    }
    return length;
  }

  private static void skipBody(BufferedReader in, long length) throws IOException {
    for (long left = length; left > 0; left--) {
      var _ = in.read();
    }
  }

  private void answer(String path, boolean headOnly) throws IOException {
    if (path.contains("/events")) {
      write(Answers.head("Transfer-Encoding: chunked"));
      return;
    }
    Messages body = answers.body(path);
    if (path.contains("/images/create")) {
      Messages chunks = answers.chunked(path);
      write(Answers.head("Transfer-Encoding: chunked"));
      paced(chunks, Answers.rate(path));
    } else {
      write(Answers.head("Content-Length: " + body.bytes().length));
      write(headOnly ? new byte[0] : body.bytes());
    }
  }

  /** As fast as it is read, or so many messages a second. */
  private void paced(Messages messages, int perSecond) throws IOException {
    if (perSecond <= 0) {
      write(messages.bytes());
      return;
    }
    long start = System.nanoTime();
    int sent = 0;
    while (sent < messages.count()) {
      LockSupport.parkNanos(SLICE_NANOS);
      long due = (System.nanoTime() - start) * perSecond / TimeUnit.SECONDS.toNanos(1);
      int next = (int) Math.min(messages.count(), due);
      write(messages.slice(sent, next));
      sent = next;
    }
  }

  private void write(byte[] bytes) throws IOException {
    write(ByteBuffer.wrap(bytes));
  }

  private void write(ByteBuffer bytes) throws IOException {
    int end = bytes.limit();
    while (bytes.position() < end) {
      bytes.limit(Math.min(end, bytes.position() + WRITE));
      client.write(bytes);
      bytes.limit(end);
    }
  }
}
