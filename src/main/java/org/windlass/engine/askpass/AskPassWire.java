package org.windlass.engine.askpass;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What the program that ssh starts and the server say to each other. */
final class AskPassWire {
  /** Longer than anything a person types. */
  private static final int MAX_ANSWER = 1 << 16;

  private AskPassWire() {}

  /**
   * A question on its way to the server.
   *
   * @param token what only the server's own askers know
   * @param asker the process id of the ssh
   * @param hint the value of {@code SSH_ASKPASS_PROMPT}; empty when it is not set
   */
  record Request(String token, long asker, String hint, String text) {
    void write(DataOutputStream out) throws IOException {
      out.writeUTF(token);
      out.writeLong(asker);
      out.writeUTF(hint);
      out.writeUTF(text);
      out.flush();
    }

    static Request read(DataInputStream in) throws IOException {
      return new Request(in.readUTF(), in.readLong(), in.readUTF(), in.readUTF());
    }

    /** Leaves the token out. */
    @Override
    public String toString() {
      return "Request[" + asker + ", " + hint + ", " + text + "]";
    }
  }

  /** Sends an answer in UTF-8; null for none. */
  static void writeAnswer(DataOutputStream out, byte @Nullable [] answer) throws IOException {
    out.writeInt(answer == null ? -1 : answer.length);
    if (answer != null) {
      out.write(answer);
    }
    out.flush();
  }

  /** Reads an answer; null for none. */
  static byte @Nullable [] readAnswer(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length > MAX_ANSWER) {
      throw new IOException("an answer of " + length + " bytes");
    }
    return length < 0 ? null : in.readNBytes(length);
  }
}
