package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.lab.Program.DOCKERD;

import java.io.FileDescriptor;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newsclub.net.unix.AFUNIXDatagramSocket;
import org.newsclub.net.unix.AFUNIXServerSocket;
import org.newsclub.net.unix.AFUNIXSocket;
import org.newsclub.net.unix.AFUNIXSocketAddress;
import org.newsclub.net.unix.FileDescriptorCast;

/** A JVM that inherits something as its standard input, and takes it for an engine. */
@Lab(DOCKERD)
final class FdLabTest {
  private static final String FD_0 = "fd://0";

  @Test
  void aConnectedSocketCarriesOneCallAfterTheOther(SharedLab lab) throws Exception {
    try (AFUNIXSocket socket =
        AFUNIXSocket.connectTo(AFUNIXSocketAddress.of(lab.dockerd().socket()))) {
      List<String> lines =
          java(redirect(socket.getFileDescriptor()), FdProbe.class).lines().toList();
      assertThat(lines)
          .containsExactly(
              "ping 1.41",
              "called",
              "called",
              "called",
              "version " + version(lab),
              "EngineCancelledException",
              "fd://0 cannot be used: it was used, and is closed now.");
    }
  }

  @Test
  void aSocketThatListensOrIsForDatagramsIsNamed(LabScope scope) throws Exception {
    LabDir dir = scope.add(LabDir.create("fd"));
    AFUNIXSocketAddress address = AFUNIXSocketAddress.of(dir.file("listening"));
    try (AFUNIXServerSocket listening = AFUNIXServerSocket.bindOn(address);
        AFUNIXDatagramSocket datagrams = AFUNIXDatagramSocket.newInstance()) {
      datagrams.bind(AFUNIXSocketAddress.of(dir.file("datagrams")));
      assertThat(probe(redirect(listening.getFileDescriptor())))
          .isEqualTo("FD fd://0 cannot be used: it is a listening socket.");
      assertThat(probe(redirect(datagrams.getFileDescriptor())))
          .isEqualTo("FD fd://0 cannot be used: it is a datagram socket.");
    }
  }

  @Test
  void whatIsNoSocketIsNamed(LabScope scope) throws Exception {
    Path file = scope.add(LabDir.create("fd")).write("file", "text");
    assertThat(probe(Redirect.from(file.toFile())))
        .isEqualTo("FD fd://0 cannot be used: it is a file, " + file + ".");
    assertThat(probe(Redirect.PIPE)).isEqualTo("FD fd://0 cannot be used: it is a pipe.");
    assertThat(EngineProbe.probe("fd://987654"))
        .isEqualTo("FD fd://987654 cannot be used: it is not open.");
  }

  @Test
  void aSocketOfThisProcessItselfIsNotTaken(SharedLab lab) throws Exception {
    try (AFUNIXSocket own =
        AFUNIXSocket.connectTo(AFUNIXSocketAddress.of(lab.dockerd().socket()))) {
      int number = FileDescriptorCast.using(own.getFileDescriptor()).as(Integer.class);
      assertThat(EngineProbe.probe("fd://" + number))
          .isEqualTo(
              "FD fd://"
                  + number
                  + " cannot be used: it is a socket that Windlass itself has opened.");
      assertThat(own.isConnected()).isTrue();
    }
  }

  private static String version(SharedLab lab) {
    return lab.dockerd().docker("version", "--format", "{{.Server.Version}}");
  }

  private static Redirect redirect(FileDescriptor descriptor) throws IOException {
    return FileDescriptorCast.using(descriptor).as(Redirect.class);
  }

  private static String probe(Redirect input) throws Exception {
    return java(input, EngineProbe.class, FD_0);
  }

  private static String java(Redirect input, Class<?> main, String... arguments) throws Exception {
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    main.getName()),
                Stream.of(arguments))
            .toList();
    Process process = new ProcessBuilder(command).redirectInput(input).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String failed = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said + failed).isZero();
    return said.strip();
  }
}
