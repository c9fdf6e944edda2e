package org.windlass.engine.docker;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineProtocolException;
import org.windlass.engine.EngineUnreachableException;
import org.windlass.engine.EngineUnreachableException.Reason;
import org.windlass.engine.TlsMaterialException;
import org.windlass.engine.transport.DialException;
import org.windlass.engine.transport.tls.TlsFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Names what the transport or the decoder threw. */
final class Failures {
  /** How a TLS server's alert record begins, as OkHttp quotes bytes that are not HTTP. */
  private static final String TLS_ALERT_HEX = "content=1503";

  private static final String TLS_ALERT = "\u0015\u0003";

  private final String host;

  Failures(String host) {
    this.host = host;
  }

  /** What it means for a person that no connection came about. */
  EngineException ofConnecting(IOException e) {
    boolean hasNameOfItsOwn = e instanceof ConnectException || e instanceof NoRouteToHostException;
    // What was never there cannot have been lost.
    return e instanceof SocketException && !hasNameOfItsOwn
        ? unreachable(Reason.NETWORK, e)
        : of(e);
  }

  /** What an I/O failure means for a person. */
  EngineException of(IOException e) {
    return switch (e) {
      case DialException known -> unreachable(known);
      case NoSuchFileException missing -> unreachable(Reason.NO_SUCH_SOCKET, e);
      case AccessDeniedException denied -> unreachable(Reason.PERMISSION_DENIED, e);
      case UnknownHostException unknown -> unreachable(Reason.UNKNOWN_HOST, e);
      case SSLException tls -> ofTls(TlsFailure.of(tls), e);
      case TlsMaterialException material -> unreachable(Reason.TLS_MATERIAL, e);
      case ClosedByInterruptException interrupted -> new EngineCancelledException();
      case InterruptedIOException late -> interruptedOrLate(late);
      case NoRouteToHostException noRoute -> unreachable(Reason.NETWORK, e);
      case ConnectException refused -> unreachable(Reason.REFUSED, e);
      case BoundedInput.MessageTooLongException tooLong -> malformed(e);
      case ProtocolException foreign -> ofForeign(foreign);
      case EOFException end -> unreachable(Reason.CONNECTION_LOST, e);
      case SocketException lost -> unreachable(Reason.CONNECTION_LOST, e);
      default -> isTlsAlert(e) ? tlsExpected(e) : ofOther(e);
    };
  }

  /** The server ended the connection in place of accepting the client's certificate. */
  EngineException ofClientRefused(IOException e) {
    TlsFailure named = e instanceof SSLException tls ? TlsFailure.of(tls) : TlsFailure.UNNAMED;
    return named.reason() == Reason.TLS
        ? unreachable(Reason.TLS_CLIENT_REFUSED, e)
        : ofTls(named, e);
  }

  private EngineException ofTls(TlsFailure failure, IOException e) {
    Reason reason = failure.reason();
    String message = host + ": " + reason + ": " + text(e);
    return new EngineUnreachableException(host, reason, failure.detail(), message, e);
  }

  /** What a decoder's complaint means: a break in the stream, a foreign page, or junk. */
  EngineException ofDecoding(JacksonException e, Answer answer) {
    if (e instanceof JacksonIOException && e.getCause() instanceof IOException io) {
      return of(io);
    }
    if (answer.isMarkup()) {
      return notAnEngine("a page of HTML in place of the API", e);
    }
    return e instanceof UnexpectedEndOfInputException
        ? unreachable(Reason.CONNECTION_LOST, e)
        : malformed(e);
  }

  private EngineException interruptedOrLate(InterruptedIOException e) {
    return Thread.currentThread().isInterrupted()
        ? new EngineCancelledException()
        : unreachable(Reason.TIMED_OUT, e);
  }

  private EngineException ofForeign(ProtocolException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains(TLS_ALERT)) {
      return tlsExpected(e);
    }
    return message.startsWith("unexpected end of stream")
        ? unreachable(Reason.CONNECTION_LOST, e)
        : notAnEngine(message, e);
  }

  private EngineException ofOther(IOException e) {
    return e.getCause() instanceof EOFException
            || String.valueOf(e.getMessage()).startsWith("unexpected end of stream")
        ? unreachable(Reason.CONNECTION_LOST, e)
        : unreachable(Reason.NETWORK, e);
  }

  private static boolean isTlsAlert(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (String.valueOf(t.getMessage()).contains(TLS_ALERT_HEX)) {
        return true;
      }
    }
    return false;
  }

  private EngineException unreachable(Reason reason, Exception e) {
    return new EngineUnreachableException(host, reason, host + ": " + reason + ": " + text(e), e);
  }

  private EngineException unreachable(DialException e) {
    return new EngineUnreachableException(
        host, e.reason(), e.detail(), host + ": " + e.reason() + ": " + text(e), e);
  }

  private EngineException malformed(Exception e) {
    return protocol(EngineProtocolException.Reason.MALFORMED, text(e), e);
  }

  /** Something answered that is no engine. */
  EngineException notAnEngine(String message, @Nullable Exception e) {
    return protocol(EngineProtocolException.Reason.NOT_AN_ENGINE, message, e);
  }

  private EngineException tlsExpected(Exception e) {
    return protocol(
        EngineProtocolException.Reason.TLS_EXPECTED, "a TLS alert in answer to plain HTTP", e);
  }

  private EngineException protocol(
      EngineProtocolException.Reason reason, String message, @Nullable Throwable cause) {
    return new EngineProtocolException(host, reason, host + ": " + message, cause);
  }

  private static String text(Exception e) {
    return e instanceof JacksonException json
        ? json.getOriginalMessage()
        : String.valueOf(e.getMessage());
  }
}
