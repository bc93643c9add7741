package io.tenure.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folder of results: a JSON file for each case, and one table made of all of them. */
public final class Results {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();

  /** The cases in the order of the table. */
  public static final List<String> CASES =
      List.of("demo", "clone", "sync", "evaluate", "erase", "decide", "answer", "consent");

  private final Path folder;

  public Results(Path folder) {
    this.folder = folder;
  }

  /** Keeps a result in place of an earlier one of the same case, and writes the table anew. */
  public void keep(Result result) {
    try {
      Files.createDirectories(folder);
      Files.writeString(file(result.name()), PRETTY.writeValueAsString(result) + "\n");
      Files.writeString(folder.resolve("README.md"), new Table(all()).markdown());
    } catch (IOException e) {
      throw new UncheckedIOException("The results could not be written.", e);
    }
  }

  private List<Result> all() throws IOException {
    List<Result> found = new ArrayList<>();
    for (String name : CASES) {
      if (Files.exists(file(name))) {
        found.add(JSON.readValue(Files.readString(file(name)), Result.class));
      }
    }
    return found;
  }

  private Path file(String name) {
    return folder.resolve(name + ".json");
  }
}
