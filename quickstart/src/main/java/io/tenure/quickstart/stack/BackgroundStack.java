package io.tenure.quickstart.stack;

import io.tenure.quickstart.server.PidFiles;
import io.tenure.quickstart.server.PortTakenException;
import io.tenure.quickstart.server.QuickstartException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Starts the stack in a process of its own that can outlive the calling one. */
public final class BackgroundStack implements AutoCloseable {
  private final Installation installation;
  private final Handover handover;
  private final Thread hook = new Thread(this::stop, "stop-stack");
  private Process supervisor;

  public BackgroundStack(Installation installation) {
    this.installation = installation;
    this.handover = new Handover(installation.state());
  }

  /**
   * Starts it and returns when all services are ready. Until {@link #leave()} it ends with this
   * process, however that ends.
   *
   * @param arguments what the supervisor's main class is called with
   */
  public void start(String mainClass, List<String> arguments, Consumer<String> progress) {
    List<String> left = new PidFiles(installation.state()).stopAll();
    if (!left.isEmpty()) {
      progress.accept("Stopped what an earlier start left behind: " + String.join(", ", left));
    }
    installation.ports().check();
    handover.reset();
    handover.own();
    Path log = installation.state().folder("logs").resolve("supervisor.log");
    List<String> command = new ArrayList<>(Detached.prefix());
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Dtenure.root=" + installation.sources(),
            "-cp",
            System.getProperty("java.class.path"),
            mainClass));
    command.addAll(arguments);
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      supervisor =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
    } catch (IOException e) {
      throw new QuickstartException("The supervisor could not be started.", e);
    }
    await(log, progress);
  }

  /** Arguments that all supervisors take. */
  public static List<String> arguments(String installation, LocalDate today) {
    return List.of("--installation", installation, "--today", today.toString());
  }

  private void await(Path log, Consumer<String> progress) {
    int shown = 0;
    while (true) {
      boolean alive = supervisor.isAlive();
      boolean ready = handover.ready().isPresent();
      List<String> lines = handover.progress();
      lines.subList(shown, lines.size()).forEach(progress);
      shown = lines.size();
      if (ready) {
        return;
      }
      if (!alive) {
        throw handover
            .failed()
            .map(BackgroundStack::problem)
            .orElseGet(
                () -> new QuickstartException("The supervisor ended; " + log + " says why."));
      }
      try {
        Thread.sleep(150);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new QuickstartException("Interrupted while starting.", e);
      }
    }
  }

  private static QuickstartException problem(Handover.Failure failure) {
    return failure.exitCode() == 3
        ? new PortTakenException(failure.message())
        : new QuickstartException(failure.message());
  }

  /** Lets the stack run on when this process ends. */
  public void leave() {
    handover.release();
    Runtime.getRuntime().removeShutdownHook(hook);
  }

  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // already shutting down
    }
  }

  private synchronized void stop() {
    if (supervisor != null && supervisor.isAlive()) {
      supervisor.destroy();
      try {
        if (!supervisor.waitFor(60, TimeUnit.SECONDS)) {
          supervisor.destroyForcibly();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    new PidFiles(installation.state()).stopAll(ProcessHandle.current().pid());
    handover.release();
  }
}
