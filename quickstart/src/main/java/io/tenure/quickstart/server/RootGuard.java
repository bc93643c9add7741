package io.tenure.quickstart.server;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PostgreSQL refuses root; in a user namespace of its own, root looks like nobody to it. */
final class RootGuard {
  private RootGuard() {}

  /** What goes before a command that must not see that root started it. */
  static List<String> prefix() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return List.of();
    }
    List<String> unshare = List.of("unshare", "-U");
    try {
      Process test =
          new ProcessBuilder("unshare", "-U", "true")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (test.waitFor(10, TimeUnit.SECONDS) && test.exitValue() == 0) {
        return unshare;
      }
    } catch (IOException e) {
      // falls through to the sentence below
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new QuickstartException(
        "PostgreSQL does not run as root, and this machine allows no user namespace (unshare -U);"
            + " please start ./tenure as another user.");
  }
}
