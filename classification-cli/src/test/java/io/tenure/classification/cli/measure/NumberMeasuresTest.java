package io.tenure.classification.cli.measure;

import static io.tenure.classification.cli.Cli.folder;
import static io.tenure.classification.cli.Cli.measured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.tenure.classification.cli.Cli.Ran;
import io.tenure.classification.cli.judge.NearMisses;
import io.tenure.classification.cli.judge.Validators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * G5 and G6 on invented vectors. Scored are 8: 4 valid ones are accepted, 2 are not (one has a
 * wrong letter, one is of a scheme that does not exist), one that is called invalid is accepted,
 * one is refused.
 */
class NumberMeasuresTest {
  private static final Offset<Double> EXACT = within(1e-9);

  @Test
  void g5CountsPersonModulesAndTheFiveOthersWithoutOptions() {
    Ran ran = measured("G5", folder("tiny"));
    assertThat(ran.measure("G5").path("rows").asInt()).isEqualTo(8);
    assertThat(ran.figure("G5", "precision")).isCloseTo(4 / 5.0, EXACT);
    assertThat(ran.figure("G5", "recall")).isCloseTo(4 / 6.0, EXACT);
    assertThat(ran.figure("G5", "person modules covered, of 3")).isEqualTo(1);
    assertThat(ran.measure("G5").path("figures").get(2).path("atLeast").asInt()).isEqualTo(3);
    assertThat(ran.notes("G5")).contains("es.dni, xx.none");
  }

  @Test
  void g6MakesNearMissesOfWhatIsAccepted() {
    Ran ran = measured("G6", folder("tiny"));
    // 12345678Z 8 + 8, 00000000T 8 + 1, the IBAN's 16 digits; letters of an IBAN may be swapped
    // unseen, and the CPF writes two remainders as 0
    assertThat(ran.measure("G6").path("rows").asInt()).isEqualTo(41);
    assertThat(ran.figure("G6", "accepted")).isZero();
    assertThat(ran.notes("G6")).contains("promises to notice", "seed 20261126");
  }

  @Test
  void g6AsksAnotherImplementationWhichOfThemAreWrong(@TempDir Path packages) throws IOException {
    Path python = pythonWithStdnum(packages);
    Ran ran = measured("G6", folder("oracle"), "--stdnum", python, "--seed", "3");
    // That implementation refuses everything of us.ssn and nothing of br.cpf; xx.none it has not.
    List<String> misses =
        Stream.of("536-22-1234").flatMap(number -> made(number).stream()).toList();
    long accepted = misses.stream().filter(n -> Validators.accepts("us.ssn", n)).count();
    assertThat(accepted).as("the scheme has no check digit").isPositive();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.measure("G6").path("rows").asInt()).isEqualTo(misses.size());
    assertThat(ran.figure("G6", "accepted")).isCloseTo((double) accepted / misses.size(), EXACT);
    assertThat(ran.measure("G6").path("status").asText()).isEqualTo("NOT_REACHED");
    assertThat(ran.notes("G6")).contains("18 of");
  }

  @Test
  void g6SaysWhichPythonFailed(@TempDir Path empty) {
    Ran ran = measured("G6", folder("oracle"), "--stdnum", empty.resolve("python"));
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).contains("python could not be run");
  }

  private static List<String> made(String number) {
    NearMisses made = new NearMisses(3);
    return Stream.concat(
            made.changedDigit(number).stream(), made.swappedNeighbours(number).stream())
        .toList();
  }

  /** A real Python with a package of that name and two modules. */
  private static Path pythonWithStdnum(Path packages) throws IOException {
    assumeThat(Stream.of(System.getenv("PATH").split(":")).map(p -> Path.of(p, "python3")))
        .as("there is no python3; nothing asks another implementation")
        .anyMatch(Files::isExecutable);
    for (String module : List.of("us/ssn False", "br/cpf True")) {
      String[] told = module.split(" ");
      Path file = packages.resolve("stdnum/" + told[0] + ".py");
      Files.createDirectories(file.getParent());
      Files.writeString(file.resolveSibling("__init__.py"), "");
      Files.writeString(file, "def is_valid(number):\n    return " + told[1] + "\n");
    }
    Files.writeString(packages.resolve("stdnum/__init__.py"), "");
    Path python = packages.resolve("python");
    Files.writeString(python, "#!/bin/sh\nPYTHONPATH=" + packages + " exec python3 \"$@\"\n");
    Files.setPosixFilePermissions(python, PosixFilePermissions.fromString("rwx------"));
    return python;
  }
}
