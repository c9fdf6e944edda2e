package org.windlass.ui.connections;

/**
 * What the three files of a connection hold.
 *
 * @param keyEncrypted whether the key needs a passphrase
 */
record FileHints(FileHint ca, FileHint cert, FileHint key, boolean keyEncrypted) {
  static final FileHints NONE = new FileHints(FileHint.NONE, FileHint.NONE, FileHint.NONE, false);
}
