package org.windlass.engine.transport.tls;

/**
 * What is known of a private key file.
 *
 * @param type such as {@code RSA 2048}, {@code EC P-256} or {@code Ed25519}; empty when it could
 *     not be opened
 * @param isEncrypted whether it needs a passphrase
 * @param isOpened whether it could be read, with the passphrase that was given if it needs one
 */
public record KeyFacts(String type, boolean isEncrypted, boolean isOpened) {}
