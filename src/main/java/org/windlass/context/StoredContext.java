package org.windlass.context;

import org.windlass.engine.TlsSettings;

/**
 * A context of the store, for editing.
 *
 * @param description empty for none
 * @param host as it is written; empty for the system's default
 * @param tls with the paths of the store's own files
 * @param revision to be given back when it is edited
 */
public record StoredContext(
    String name, String description, String host, TlsSettings tls, Revision revision) {}
