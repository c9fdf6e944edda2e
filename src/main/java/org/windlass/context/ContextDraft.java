package org.windlass.context;

import org.windlass.engine.TlsSettings;

/**
 * What a context is to hold.
 *
 * @param description empty for none
 * @param host as {@code docker context create --docker host=…} takes it; blanks around it do not
 *     count
 * @param tls the files are copied into the store; they may be the store's own
 */
public record ContextDraft(String description, String host, TlsSettings tls) {}
