package io.tenure.quickstart.cli;

import io.tenure.quickstart.server.QuickstartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the end of the logs. */
@Command(
    name = "logs",
    mixinStandardHelpOptions = true,
    description = "Shows the end of the logs, of one process or of all.")
final class LogsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "PROCESS",
      description = "policy, classification, consent, disposal, keycloak, postgres or supervisor")
  private String process;

  @Option(
      names = {"-n", "--lines"},
      defaultValue = "40",
      description = "how many lines of each (40)")
  private int lines;

  @Override
  public Integer call() {
    String name = Home.running().orElse(Home.existing().stream().findFirst().orElse(Home.DEMO));
    Path folder = Home.state().resolve(name).resolve("logs");
    List<Path> files = files(folder);
    if (files.isEmpty()) {
      throw new QuickstartException(
          process == null ? "There are no logs yet." : "There is no log of " + process + ".");
    }
    for (Path file : files) {
      if (files.size() > 1) {
        spec.commandLine().getOut().println("==> " + file.getFileName() + " <==");
      }
      tail(file).forEach(spec.commandLine().getOut()::println);
    }
    return Exit.OK;
  }

  private List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(
              file -> process == null || file.getFileName().toString().equals(process + ".log"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Deque<String> tail(Path file) {
    Deque<String> last = new ArrayDeque<>();
    try (Stream<String> all = Files.lines(file, java.nio.charset.StandardCharsets.ISO_8859_1)) {
      all.forEach(
          line -> {
            last.add(line);
            if (last.size() > lines) {
              last.removeFirst();
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return last;
  }
}
