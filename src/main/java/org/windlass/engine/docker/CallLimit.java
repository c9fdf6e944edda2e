package org.windlass.engine.docker;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.EventListener;
import okio.AsyncTimeout;

/**
 * The time limit of one call. Where the login of a connection may wait for a person, a connection
 * that is new counts as logged in at its first answer; until then {@link #LOGIN} is the limit, and
 * from then on the call's own. Used by the call's thread.
 */
final class CallLimit extends EventListener implements AutoCloseable {
  /** A little longer than ssh waits for a connection, and a server for a login. */
  static final Duration LOGIN = Duration.ofMinutes(3);

  private final Call call;
  private final Duration limit;
  private final boolean asksPeople;
  private final Watch watch = new Watch();
  private boolean loggingIn;
  private volatile boolean exceeded;

  /**
   * @param limit zero for none
   * @param asksPeople whether a login may wait for a person
   */
  CallLimit(Call call, Duration limit, boolean asksPeople) {
    this.call = call;
    this.limit = limit;
    this.asksPeople = asksPeople;
  }

  /** Whether this limit is what ended the call. */
  boolean exceeded() {
    return exceeded;
  }

  /** The call is over. */
  @Override
  public void close() {
    watch.exit();
  }

  @Override
  public void callStart(Call started) {
    watch(limit);
  }

  @Override
  public void connectStart(Call connecting, InetSocketAddress address, Proxy proxy) {
    if (asksPeople) {
      loggingIn = true;
      watch(LOGIN);
    }
  }

  @Override
  public void responseHeadersStart(Call answered) {
    if (loggingIn) {
      loggingIn = false;
      watch(limit);
    }
  }

  private void watch(Duration next) {
    watch.exit();
    watch.timeout(next.toNanos(), TimeUnit.NANOSECONDS);
    watch.enter();
  }

  private final class Watch extends AsyncTimeout {
    @Override
    protected void timedOut() {
      exceeded = true;
      call.cancel();
    }
  }
}
