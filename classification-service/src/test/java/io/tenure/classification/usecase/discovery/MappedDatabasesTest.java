package io.tenure.classification.usecase.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How much of three databases is mapped right without a person, and what one still has to do. With
 * {@code -Dtenure.docs.update=true} it writes the document.
 */
class MappedDatabasesTest {

  private static final String HEAD =
      """
      # Three databases, mapped

      Written by `MappedDatabasesTest` (`-Dtenure.docs.update=true`). Each database is discovered with the keys that it declares; what comes out is compared with a reading of its tables by hand (`classification-service/src/test/resources/mapped`), made by one person who knows what the detector knows, and for paths and triggers by going through what was proposed: an orientation, no benchmark. Northwind and Chinook were made by others, the demo CRM is ours. How well undeclared keys are found is measured apart, with all keys removed (`DatabasesOfOthersTest`, `DemoCrmTest`, `HostileNamesTest`).
      """;

  @Test
  void whatAPersonStillHasToCorrect() throws IOException {
    Path shared = Path.of(System.getProperty("tenure.shared", "absent"), "reference", "databases");
    assumeThat(shared).as("the reference databases are not here").exists();
    Corrections northwind =
        Corrections.of(
            LiveScan.of(
                Sql.database("mapnw", Sql.file(shared.resolve("northwind_postgresql.sql"))),
                "public"),
            "northwind");
    Corrections chinook =
        Corrections.of(LiveScan.of(Sql.database("mapch", chinook(shared)), "public"), "chinook");
    Corrections demo = Corrections.of(LiveScan.of(Sql.demo(), "crm"), "demo");
    String text =
        HEAD
            + northwind.markdown("Northwind")
            + chinook.markdown("Chinook")
            + demo.markdown("The demo CRM");
    System.out.println(text);
    if (Boolean.getBoolean("tenure.docs.update")) {
      Path folder = Path.of(System.getProperty("tenure.root"), "docs", "classification");
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("mapped-databases.md"), text);
    }
    for (Corrections c : java.util.List.of(northwind, chinook, demo)) {
      assertThat(c.kinds).as("kinds").isEmpty();
      assertThat(c.sources).as("paths and triggers").isEmpty();
      assertThat(c.fields.size()).as("categories: " + c.fields).isLessThanOrEqualTo(c.columns / 14);
    }
    assertThat(demo.fields).as("our own").isEmpty();
  }

  private static String chinook(Path shared) {
    return Sql.file(shared.resolve("chinook_postgresql.sql"))
        .lines()
        .filter(
            l ->
                !l.startsWith("DROP DATABASE")
                    && !l.startsWith("CREATE DATABASE")
                    && !l.startsWith("\\c"))
        .collect(Collectors.joining("\n"));
  }
}
