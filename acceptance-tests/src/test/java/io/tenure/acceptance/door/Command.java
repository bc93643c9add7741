package io.tenure.acceptance.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/**
 * {@code ./tenure} as a person runs it: in a terminal's process group of its own, with signals as a
 * shell leaves them.
 */
public final class Command {
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private final Process process;
  private final Path output;
  private final String name;

  private Command(Process process, Path output, String name) {
    this.process = process;
    this.output = output;
    this.name = name;
  }

  /**
   * How it ended.
   *
   * @param output what a person saw, both streams
   */
  public record Ended(String name, int exit, String output) {
    /** Says all that a person saw where the code is another one. */
    public Ended with(int expected) {
      assertThat(exit).as("exit code of %s%n%s", name, output).isEqualTo(expected);
      return this;
    }

    /** One sentence of {@code tenure: ...} is the last thing said, and no stack trace anywhere. */
    Ended saysOneSentence() {
      assertThat(output).doesNotContain("\tat ", "Exception in thread", "Caused by");
      assertThat(output.lines().filter(line -> line.startsWith("tenure: ")))
          .as(output)
          .hasSize(1)
          .allSatisfy(line -> assertThat(line).endsWith("."));
      return this;
    }
  }

  /**
   * Starts it.
   *
   * @param prefix what runs it, such as {@code setpriv}; may be empty
   */
  static Command start(
      List<String> prefix, Path script, Map<String, String> environment, List<String> arguments)
      throws IOException {
    Assumptions.assumeTrue(Files.isExecutable(SETSID), "this machine has no setsid");
    Path output = Files.createTempFile("tenure-door", ".out");
    List<String> command =
        new ArrayList<>(List.of(SETSID.toString(), "env", "--default-signal=INT,TERM,HUP"));
    command.addAll(prefix);
    command.add(script.toString());
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(new File("/"))
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    return new Command(builder.start(), output, "./tenure " + String.join(" ", arguments));
  }

  /** Starts it and waits for its end. */
  public static Ended run(
      List<String> prefix, Path script, Map<String, String> environment, List<String> arguments)
      throws IOException, InterruptedException {
    return start(prefix, script, environment, arguments).await(LONGEST);
  }

  /** Waits until it has said something. */
  Command said(String pattern) throws InterruptedException {
    Pattern wanted = Pattern.compile(pattern);
    Instant giveUp = Instant.now().plus(LONGEST);
    while (!wanted.matcher(output()).find()) {
      assertThat(process.isAlive()).as("%s ended early%n%s", name, output()).isTrue();
      assertThat(Instant.now())
          .as("%s never said %s%n%s", name, pattern, output())
          .isBefore(giveUp);
      Thread.sleep(50);
    }
    return this;
  }

  /** What Ctrl-C does: a signal to the whole process group. */
  Command interruptGroup() throws IOException, InterruptedException {
    return signal("-INT", "-" + process.pid());
  }

  /** What {@code kill} does: SIGTERM to the one process. */
  Command terminate() throws IOException, InterruptedException {
    return signal("-TERM", String.valueOf(process.pid()));
  }

  private Command signal(String signal, String target) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("kill", signal, "--", target).inheritIO().start().waitFor())
        .isZero();
    return this;
  }

  /** Waits for its end. */
  Ended await(Duration patience) throws InterruptedException {
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      String seen = output();
      process.destroyForcibly();
      throw new AssertionError(name + " did not end within " + patience + "\n" + seen);
    }
    return new Ended(name, process.exitValue(), output());
  }

  private String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
