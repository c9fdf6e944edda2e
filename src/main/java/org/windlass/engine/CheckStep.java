package org.windlass.engine;

/** The steps of a connection test, in the order in which they are made. */
public enum CheckStep {
  /** The host's name becomes an address. */
  RESOLVE,
  /** A connection is opened: TCP, a socket, a pipe, or ssh. */
  CONNECT,
  /** TLS is agreed upon, and the certificates of both sides are accepted. */
  TLS,
  /** The engine answers {@code GET /_ping}. */
  PING,
  /** It says what it is ({@code GET /version}), and has an API version in common with Windlass. */
  VERSION,
  /** It lets this user ask for its state ({@code GET /info}). */
  PERMISSION
}
