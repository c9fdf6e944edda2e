package org.windlass.engine.askpass;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.Map;
import org.windlass.engine.askpass.AskPassQuestion.Kind;

/** The side of ssh: hands one question to the program, and the answer to ssh. */
public final class AskPassClient {
  /** The variable with the path of the program's socket. */
  static final String SOCKET = "WINDLASS_ASKPASS_SOCKET";

  /** The variable with what proves that the program itself has set this up. */
  static final String TOKEN = "WINDLASS_ASKPASS_TOKEN";

  /** The variable with the process id of the ssh that asks. */
  static final String ASKER = "WINDLASS_ASKPASS_SSH";

  private static final String HINT = "SSH_ASKPASS_PROMPT";

  private AskPassClient() {}

  /**
   * Asks and waits for the answer.
   *
   * @param environment of this process
   * @param text ssh's question
   * @param answer is given the answer and a line feed
   * @param marks is given {@link AskPassMarks}
   * @return whether there is an answer
   * @throws IOException when the program cannot be reached, or has ended
   */
  public static boolean ask(
      Map<String, String> environment, String text, PrintStream answer, PrintStream marks)
      throws IOException {
    String hint = environment.getOrDefault(HINT, "");
    Kind kind = AskPassQuestion.kind(hint, text);
    if (kind != Kind.NOTICE) {
      marks.println(AskPassMarks.ASKED);
    }
    byte[] given;
    long asker = Long.parseLong(environment.getOrDefault(ASKER, "0"));
    String socket = environment.getOrDefault(SOCKET, "");
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      new AskPassWire.Request(environment.getOrDefault(TOKEN, ""), asker, hint, text)
          .write(new DataOutputStream(Channels.newOutputStream(channel)));
      given = AskPassWire.readAnswer(new DataInputStream(Channels.newInputStream(channel)));
    }
    if (given != null) {
      answer.write(given, 0, given.length);
      Arrays.fill(given, (byte) 0);
      answer.println();
      answer.flush();
    } else if (kind != Kind.NOTICE) {
      marks.println(AskPassMarks.CANCELLED);
    }
    return given != null;
  }
}
