package org.windlass.ui.connections;

import org.windlass.engine.CheckStep;

/**
 * One step of a connection test, as it is shown.
 *
 * @param time how long it took; empty before its end
 * @param text what was found, or why it failed; empty for nothing
 * @param suggestion what to do about a failure; empty for none
 */
public record CheckRow(
    CheckStep step, CheckState state, String time, String text, String suggestion) {

  static CheckRow waiting(CheckStep step) {
    return new CheckRow(step, CheckState.WAITING, "", "", "");
  }
}
