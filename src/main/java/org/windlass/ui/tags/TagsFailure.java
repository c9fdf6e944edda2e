package org.windlass.ui.tags;

import org.windlass.ui.text.ErrorText;

/**
 * Why a registry did not tell.
 *
 * @param loginAt the registry at which a login may help; empty when none would
 */
public record TagsFailure(ErrorText text, String loginAt) {}
