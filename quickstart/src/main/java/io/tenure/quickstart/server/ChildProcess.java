package io.tenure.quickstart.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that runs beside this one, writes to a log file and is remembered in a pid file. */
public final class ChildProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private final String name;
  private final Process process;
  private final Path log;
  private final PidFiles pids;

  private ChildProcess(String name, Process process, Path log, PidFiles pids) {
    this.name = name;
    this.process = process;
    this.log = log;
    this.pids = pids;
  }

  /**
   * Starts it.
   *
   * @param environment added to the environment of this process
   */
  public static ChildProcess start(
      String name, StateFolder state, List<String> command, Map<String, String> environment) {
    Path log = state.folder("logs").resolve(name + ".log");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.directory(state.folder("run").toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
    try {
      Process process = builder.start();
      PidFiles pids = new PidFiles(state);
      pids.write(name, process.toHandle());
      return new ChildProcess(name, process, log, pids);
    } catch (IOException e) {
      throw new QuickstartException(
          "%s could not be started: %s.".formatted(name, e.getMessage()), e);
    }
  }

  /** Its name, also that of its log. */
  public String name() {
    return name;
  }

  /** Where its output goes. */
  public Path log() {
    return log;
  }

  /** True until it ends. */
  public boolean alive() {
    return process.isAlive();
  }

  /** Its process number. */
  public long pid() {
    return process.pid();
  }

  /** What it ended with. */
  public int exitCode() {
    return process.exitValue();
  }

  /** Ends it at once, as a power cut would ({@code kill -9}). */
  public void kill() {
    process.destroyForcibly();
    await(Duration.ofSeconds(10));
    pids.remove(name);
  }

  /** Asks it to end, and makes it end where it does not. */
  @Override
  public void close() {
    if (process.isAlive()) {
      process.destroy();
      if (!await(PATIENCE)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        await(Duration.ofSeconds(5));
      }
    }
    pids.remove(name);
  }

  private boolean await(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
