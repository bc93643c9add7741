package io.tenure.policy.cli.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.policy.cli.read.Binder;
import io.tenure.policy.cli.read.Document;
import io.tenure.policy.cli.read.Problem;
import io.tenure.policy.cli.read.SafeYaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads {@code tests/*.yaml} of a policy's folder. */
public final class CaseReader {
  private static final List<String> MEMBERS = List.of("zone", "profile", "cases");

  private final List<RunnableCase> cases = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private CaseReader() {}

  /** All cases in the order of files and lines, and why some could not be read. */
  public record Cases(List<RunnableCase> cases, List<Problem> problems) {}

  /**
   * The cases beside a policy.
   *
   * @throws io.tenure.policy.cli.read.UnreadableException where a file is no YAML
   */
  public static Cases read(Path folder) {
    CaseReader reader = new CaseReader();
    files(folder.resolve("tests"))
        .forEach(file -> reader.file(SafeYaml.read(file, "tests/" + file.getFileName())));
    return new Cases(List.copyOf(reader.cases), List.copyOf(reader.problems));
  }

  private static List<Path> files(Path tests) {
    if (!Files.isDirectory(tests)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(tests)) {
      return all.filter(file -> file.getFileName().toString().matches("[^.].*\\.ya?ml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void file(Document document) {
    Binder binder = new Binder(document);
    binder.rootMembers(MEMBERS);
    ZoneId zone = member(binder, document, "zone", ZoneId.class, ZoneOffset.UTC);
    CaseProfile common = member(binder, document, "profile", CaseProfile.class, CaseProfile.NONE);
    List<JsonNode> entries = binder.entries("cases");
    for (int i = 0; i < entries.size(); i++) {
      String place = "cases[" + i + "]";
      binder
          .bind(entries.get(i), PolicyCase.class, place, null)
          .map(read -> new RunnableCase(document, place, zone, common, read))
          .ifPresent(cases::add);
    }
    problems.addAll(binder.problems());
  }

  private static <T> T member(
      Binder binder, Document document, String name, Class<T> type, T otherwise) {
    JsonNode node = document.root().get(name);
    return node == null || node.isNull()
        ? otherwise
        : binder.bind(node, type, name, null).orElse(otherwise);
  }
}
