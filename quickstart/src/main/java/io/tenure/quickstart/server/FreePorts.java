package io.tenure.quickstart.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Looks at ports of this machine. */
public final class FreePorts {
  // Below the range from which Linux and macOS take the local ports of outgoing connections: one of
  // those could be taken between the look and the start of who wants to listen.
  private static final int FIRST = 20_000;
  private static final int LAST = 32_000;
  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private FreePorts() {}

  /** A port on which nobody listens right now, and another one at each call; for tests. */
  public static int any() {
    for (int tries = 0; tries < LAST - FIRST; tries++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
      if (free(port) && GIVEN.add(port)) {
        return port;
      }
    }
    throw new QuickstartException("There is no free port between " + FIRST + " and " + LAST + ".");
  }

  /** True where nobody listens, neither on the loopback address nor on all. */
  public static boolean free(int port) {
    return bindable(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
        && bindable(new InetSocketAddress(port));
  }

  private static boolean bindable(InetSocketAddress address) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
