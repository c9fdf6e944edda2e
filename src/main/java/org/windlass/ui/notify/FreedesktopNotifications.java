package org.windlass.ui.notify;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** The notification service of a Linux desktop (Desktop Notifications Specification 1.3). */
@DBusInterfaceName("org.freedesktop.Notifications")
public interface FreedesktopNotifications extends DBusInterface {

  /**
   * Shows a notification.
   *
   * @param replaces the notification to replace; 0 for a new one
   * @param body may hold a little markup, so {@code < & >} must be escaped
   * @param expireMillis -1 for the desktop's own choice
   * @return the notification's number
   */
  @DBusMemberName("Notify")
  UInt32 send(
      String application,
      UInt32 replaces,
      String icon,
      String summary,
      String body,
      List<String> actions,
      Map<String, Variant<?>> hints,
      int expireMillis);
}
