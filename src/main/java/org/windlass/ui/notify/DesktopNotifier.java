package org.windlass.ui.notify;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.types.UInt32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.ui.pulls.Notifier;

/** Asks the desktop to show a notification; where there is no such service, the window shows it. */
public final class DesktopNotifier implements Notifier {
  private static final Logger LOG = LoggerFactory.getLogger(DesktopNotifier.class);
  private static final String SERVICE = "org.freedesktop.Notifications";
  private static final String PATH = "/org/freedesktop/Notifications";
  private static final int DESKTOP_CHOICE = -1;

  private final Executor workers;
  private final Notifier fallback;
  private final String application;

  /**
   * @param workers runs the call to the desktop
   * @param fallback is called, on a worker, when the desktop cannot show it
   * @param application the program's name as the user knows it
   */
  public DesktopNotifier(Executor workers, Notifier fallback, String application) {
    this.workers = workers;
    this.fallback = fallback;
    this.application = application;
  }

  @Override
  public void notify(String title, String body) {
    workers.execute(() -> send(title, body));
  }

  private void send(String title, String body) {
    try (DBusConnection bus = DBusConnectionBuilder.forSessionBus().withShared(false).build()) {
      bus.getRemoteObject(SERVICE, PATH, FreedesktopNotifications.class)
          .send(
              application,
              new UInt32(0),
              "",
              title,
              escape(body),
              List.of(),
              Map.of(),
              DESKTOP_CHOICE);
    } catch (DBusException | DBusExecutionException | java.io.IOException e) {
      LOG.debug("no desktop notification service: {}", e.toString());
      fallback.notify(title, body);
    } catch (RuntimeException e) {
      // No session bus at all: the library has no checked exception for that.
      LOG.debug("no session bus: {}", e.toString());
      fallback.notify(title, body);
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
