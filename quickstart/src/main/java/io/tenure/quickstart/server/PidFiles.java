package io.tenure.quickstart.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Which processes an installation has started: number and start of each, so that a number which the
 * machine gave to somebody else in the meantime is never taken for ours.
 */
public final class PidFiles {
  private final Path folder;

  public PidFiles(StateFolder state) {
    this.folder = state.folder("run");
  }

  /** A process that is still there. */
  public record Running(String name, ProcessHandle process) {}

  /** Remembers a process. */
  public void write(String name, ProcessHandle process) {
    try {
      Files.writeString(file(name), process.pid() + " " + started(process) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets a process. */
  public void remove(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process of that name, where it is still there. */
  public Optional<Running> running(String name) {
    try {
      String[] parts = Files.readString(file(name)).strip().split(" ");
      long start = Long.parseLong(parts[1]);
      return ProcessHandle.of(Long.parseLong(parts[0]))
          .filter(ProcessHandle::isAlive)
          .filter(process -> Math.abs(started(process) - start) < 2_000)
          .map(process -> new Running(name, process));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** All that are still there. */
  public List<Running> all() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".pid") && !name.equals(OWNER + ".pid"))
          .map(name -> name.substring(0, name.length() - 4))
          .sorted()
          .flatMap(name -> running(name).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Stops what is left of an earlier start: first the supervisor, which stops the others itself,
   * then whatever remains.
   *
   * @return names of what was stopped
   */
  public List<String> stopAll() {
    return stopAll(-1);
  }

  /**
   * The same, leaving one process alone.
   *
   * @param spared number of that process, usually of the caller itself
   */
  public List<String> stopAll(long spared) {
    List<String> stopped = new ArrayList<>();
    running(SUPERVISOR)
        .filter(supervisor -> supervisor.process().pid() != spared)
        .ifPresent(supervisor -> stopped.addAll(stop(List.of(supervisor), 60)));
    List<Running> rest = all().stream().filter(r -> r.process().pid() != spared).toList();
    List<Running> services = rest.stream().filter(r -> !r.name().equals("postgres")).toList();
    stopped.addAll(stop(services, 20));
    stopped.addAll(stop(rest.stream().filter(r -> r.name().equals("postgres")).toList(), 30));
    return stopped;
  }

  /** Name of the process that keeps all others. */
  public static final String SUPERVISOR = "supervisor";

  /** Name of the command that the supervisor ends with; never stopped by others. */
  public static final String OWNER = "owner";

  private List<String> stop(List<Running> running, int patienceSeconds) {
    // Only SIGTERM lets a Java process and PostgreSQL finish what they do.
    running.forEach(r -> r.process().destroy());
    for (Running one : running) {
      if (!gone(one.process(), patienceSeconds)) {
        one.process().descendants().forEach(ProcessHandle::destroyForcibly);
        one.process().destroyForcibly();
        gone(one.process(), 5);
      }
      remove(one.name());
    }
    return running.stream().map(Running::name).toList();
  }

  private static boolean gone(ProcessHandle process, int patienceSeconds) {
    try {
      process.onExit().get(patienceSeconds, TimeUnit.SECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      return false;
    }
  }

  private static long started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private Path file(String name) {
    return folder.resolve(name + ".pid");
  }
}
