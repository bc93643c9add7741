package io.tenure.quickstart.stack;

import io.tenure.quickstart.server.PidFiles;
import io.tenure.quickstart.server.Ports;
import io.tenure.quickstart.server.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** How the supervisor and the command that started it talk: a few files in {@code run}. */
public final class Handover {
  private final Path folder;
  private final PidFiles pids;

  public Handover(StateFolder state) {
    this.folder = state.folder("run");
    this.pids = new PidFiles(state);
  }

  /** Why a start failed. */
  public record Failure(int exitCode, String message) {}

  /** Forgets what an earlier start left. */
  public void reset() {
    for (String name : List.of("ready", "failed", "progress")) {
      delete(name);
    }
  }

  /** The calling process is the owner: the supervisor ends with it. */
  public void own() {
    pids.write(PidFiles.OWNER, ProcessHandle.current());
  }

  /** From now on the supervisor stays when the calling process ends. */
  public void release() {
    pids.remove(PidFiles.OWNER);
  }

  /** False once an owner was named and has ended. */
  boolean ownerLives() {
    return !Files.exists(folder.resolve(PidFiles.OWNER + ".pid"))
        || pids.running(PidFiles.OWNER).isPresent();
  }

  void progress(String line) {
    try {
      Files.writeString(
          folder.resolve("progress"),
          line + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void ready(Ports ports) {
    write(
        "ready",
        "%d %d %d %d %d %d %d"
            .formatted(
                ports.policy(),
                ports.classification(),
                ports.consent(),
                ports.disposal(),
                ports.keycloak(),
                ports.postgres(),
                ports.shop()));
  }

  void failed(int exitCode, String message) {
    write("failed", exitCode + "\n" + message);
  }

  /** The lines of progress so far. */
  public List<String> progress() {
    return read("progress").map(text -> text.lines().toList()).orElse(List.of());
  }

  /** Where everything listens, once all is ready. */
  public Optional<Ports> ready() {
    return read("ready")
        .map(text -> text.strip().split(" "))
        .map(
            p ->
                Ports.of(
                    Integer.parseInt(p[0]),
                    Integer.parseInt(p[1]),
                    Integer.parseInt(p[2]),
                    Integer.parseInt(p[3]),
                    Integer.parseInt(p[4]),
                    Integer.parseInt(p[5]),
                    Integer.parseInt(p[6])));
  }

  /** Why the start failed, if it did. */
  public Optional<Failure> failed() {
    return read("failed")
        .map(text -> text.split("\n", 2))
        .map(parts -> new Failure(Integer.parseInt(parts[0]), parts[1]));
  }

  private Optional<String> read(String name) {
    try {
      return Optional.of(Files.readString(folder.resolve(name)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void write(String name, String text) {
    try {
      Path half = folder.resolve(name + ".part");
      Files.writeString(half, text);
      Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void delete(String name) {
    try {
      Files.deleteIfExists(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
