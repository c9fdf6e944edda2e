package org.windlass.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.handoff.Handoff.Entry;

/** On real sockets, files and locks. */
class HandoffTest {
  private static final HandoffRequest PULL =
      new HandoffRequest(List.of("pull", "redis:7"), Map.of("DOCKER_HOST", "tcp://lab:1"));
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final List<HandoffServer> servers = new ArrayList<>();
  private final Queue<HandoffRequest> received = new ConcurrentLinkedQueue<>();

  @TempDir Path temporary;

  @AfterEach
  void close() {
    servers.forEach(HandoffServer::close);
  }

  @Test
  void firstStartListensAndOthersHandOverToIt() {
    assertThat(place().offer(PULL)).isFalse();
    first();

    assertThat(place().offer(PULL)).isTrue();
    assertThat(place().enter(PULL, request -> false)).isInstanceOf(Entry.Taken.class);
    assertThat(received).containsExactly(PULL, PULL);
  }

  @Test
  void whatTheRunningProgramDoesNotTakeIsDoneByTheOtherStart() {
    listen(request -> false);

    assertThat(place().offer(PULL)).isFalse();
    assertThat(place().enter(PULL, received::add)).isInstanceOf(Entry.Alone.class);
  }

  @Test
  void faultInTheRunningProgramIsNoAnswerAndDoesNotStopIt() {
    listen(
        request -> {
          received.add(request);
          if (received.size() == 1) {
            throw new IllegalStateException("expected by the test");
          }
          return true;
        });

    assertThat(place().offer(PULL)).isFalse();
    assertThat(place().offer(PULL)).isTrue();
  }

  @Test
  void placeIsFreeAgainWhenItsServerIsClosed() {
    first();
    servers.getFirst().close();

    assertThat(socket()).doesNotExist();
    assertThat(place().offer(PULL)).isFalse();
    first();
    assertThat(place().offer(PULL)).isTrue();
  }

  @Test
  void socketThatADeadProgramLeftIsReplaced() throws IOException {
    Files.createDirectory(folder(), PosixFilePermissions.asFileAttribute(permissions("rwx------")));
    ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    dead.bind(UnixDomainSocketAddress.of(socket()));
    dead.close();
    assertThat(socket()).exists();

    assertThat(place().offer(PULL)).isFalse();
    first();
    assertThat(place().offer(PULL)).isTrue();
  }

  @Test
  void ofManyStartsAtOnceOneListensAndTakesTheOthers() throws Exception {
    int starts = 12;
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Entry>> entries = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(starts)) {
      for (int i = 0; i < starts; i++) {
        entries.add(
            threads.submit(
                () -> {
                  go.await();
                  return place().enter(PULL, received::add);
                }));
      }
      go.countDown();
    }
    int firsts = 0;
    for (Future<Entry> entry : entries) {
      if (entry.get() instanceof Entry.First(HandoffServer server)) {
        servers.add(server);
        firsts++;
      } else {
        assertThat(entry.get()).isInstanceOf(Entry.Taken.class);
      }
    }
    assertThat(firsts).isEqualTo(1);
    assertThat(received).hasSize(starts - 1);
  }

  @Test
  void onlyTheUserMayReachTheSocket() throws IOException {
    first();

    assertThat(Files.getPosixFilePermissions(folder())).isEqualTo(permissions("rwx------"));
    assertThat(Files.getPosixFilePermissions(socket())).isEqualTo(permissions("rw-------"));
  }

  @Test
  void otherSideMustBeTheSameUser() throws IOException {
    first();
    try (LineChannel line = connect()) {
      line.requirePeer(Files.getOwner(temporary));
      assertThatExceptionOfType(ProtocolException.class)
          .isThrownBy(() -> line.requirePeer(nobody()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pull redis",
        "null",
        "{}",
        "{\"version\":1}",
        "{\"version\":1,\"arguments\":[null],\"environment\":{}}",
        "{\"version\":2,\"arguments\":[\"images\"],\"environment\":{}}"
      })
  void lineThatIsNoRequestOfThisVersionIsNotTaken(String sent) throws IOException {
    first();
    try (LineChannel line = connect()) {
      line.write(sent.getBytes(UTF_8), LIMIT);
      assertThat(new String(line.read(LIMIT), UTF_8)).isEqualTo("{\"version\":1,\"taken\":false}");
    }
    assertThat(received).isEmpty();
  }

  @Test
  void fieldsOfALaterProgramAreOverlooked() throws IOException {
    first();
    try (LineChannel line = connect()) {
      line.write(
          "{\"version\":1,\"arguments\":[],\"environment\":{},\"later\":{}}".getBytes(UTF_8),
          LIMIT);
      assertThat(new String(line.read(LIMIT), UTF_8)).isEqualTo("{\"version\":1,\"taken\":true}");
    }
  }

  @Test
  void lineWithoutAnEndIsCutOff() throws IOException {
    first();
    try (LineChannel line = connect()) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(
              () -> {
                line.write(new byte[LineChannel.MOST * 2], LIMIT);
                line.read(LIMIT);
              });
    }
    assertThat(received).isEmpty();
    assertThat(place().offer(PULL)).isTrue();
  }

  @Test
  void silentConnectionsDoNotKeepOthersFromHandingOver() throws IOException {
    first();
    try (LineChannel silent = connect();
        LineChannel alsoSilent = connect()) {
      assertThat(place().offer(PULL)).isTrue();
      assertThat(List.of(silent, alsoSilent)).doesNotContainNull();
    }
  }

  @Test
  void silentServerIsGivenUp() throws IOException {
    first();
    try (LineChannel line = connect()) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> line.read(Duration.ofMillis(50)))
          .withMessageContaining("silent");
    }
  }

  @Test
  void eachDisplayHasAPlaceOfItsOwn() {
    Path runtime = temporary;
    Map<String, String> here = Map.of("XDG_RUNTIME_DIR", runtime.toString(), "DISPLAY", ":0");
    Map<String, String> there = Map.of("XDG_RUNTIME_DIR", runtime.toString(), "DISPLAY", ":1");
    if (Handoff.of(here).enter(PULL, received::add) instanceof Entry.First(var server)) {
      servers.add(server);
    }
    assertThat(Handoff.of(here).offer(PULL)).isTrue();
    assertThat(Handoff.of(there).offer(PULL)).isFalse();
  }

  private void first() {
    listen(received::add);
  }

  private void listen(HandoffReceiver receiver) {
    Entry entry = place().enter(PULL, receiver);
    assertThat(entry).isInstanceOf(Entry.First.class);
    servers.add(((Entry.First) entry).server());
  }

  private LineChannel connect() throws IOException {
    return new LineChannel(SocketChannel.open(UnixDomainSocketAddress.of(socket())));
  }

  private Handoff place() {
    return new Handoff(folder(), "window");
  }

  private Path folder() {
    return temporary.resolve("windlass");
  }

  private Path socket() {
    return folder().resolve("window.sock");
  }

  private static Set<PosixFilePermission> permissions(String s) {
    return PosixFilePermissions.fromString(s);
  }

  private UserPrincipal nobody() throws IOException {
    return temporary
        .getFileSystem()
        .getUserPrincipalLookupService()
        .lookupPrincipalByName("nobody");
  }
}
