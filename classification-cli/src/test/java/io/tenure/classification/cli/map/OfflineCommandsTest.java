package io.tenure.classification.cli.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.classification.cli.map.MapCli.Ran;
import io.tenure.classification.domain.exchange.fides.FidesWriter;
import io.tenure.classification.domain.exchange.fides.Overlay;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.map.Dataset.Identifier;
import io.tenure.connector.map.Dataset.JurisdictionSource;
import io.tenure.connector.map.Dataset.Status;
import io.tenure.connector.map.Dataset.SubjectSource;
import io.tenure.connector.map.Dataset.TriggerSource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that need no server: the checks of a folder, and the coverage gate. */
class OfflineCommandsTest {

  private static final Path POLICY = MapCli.ROOT.resolve("docs/examples/sales-policy");

  static final String DETECTORS =
      """
      detectors:
        - key: org:staff-number
          title: Staff number
          category: user.unique_id
          names: {phrases: [staff no], not: [template]}
          values: {patterns: [{pattern: 'EMP-[0-9]{6}'}], chance: 0.001}
          tests:
            values: [EMP-120034]
            otherValues: [PRJ-120034]
            names: [shifts.staff_no]
            otherNames: [shifts.notes]
        - key: org:badge
          enabled: false
          title: Badge
          category: user.unique_id
          values:
            patterns:
              - {pattern: 'BDG/[0-9]{5}'}
            chance: 0.0001
          tests: {values: [BDG/12345], otherValues: [BDG/1]}
      """;

  @TempDir private Path folder;

  @Test
  void aMapThatTenureWroteHolds() {
    Ran ran = MapCli.run("validate", written(map("LEAD", Status.CONFIRMED)));
    assertThat(ran.exit()).as(ran.all()).isZero();
    assertThat(ran.out()).contains("Nothing to say against it.");
  }

  @Test
  void whatDoesNotHoldIsNamed() {
    String text =
        yaml(map("LEAD", Status.CONFIRMED))
            .replace("kind: LEAD", "kind: LEED")
            .replace("column: touched", "column: gone")
            .replace("- user.contact.email", "- user.contact.pigeon")
            .replace("category: user", "category: user");
    Ran ran = MapCli.run("validate", MapCli.file(folder, "map.yml", text), "--format", "json");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("\"code\":\"KIND_UNKNOWN\"")
        .contains("\"code\":\"PATH_INVALID\"");
  }

  @Test
  void detectorsRunTheirOwnTestsWithoutAServer() {
    Ran good = MapCli.run("validate", MapCli.file(folder, "detectors.yml", DETECTORS));
    assertThat(good.exit()).as(good.all()).isZero();
    String text =
        DETECTORS
            .replace("[EMP-120034]", "[EMP-120034, EMP-1]")
            .replace("- {pattern: 'BDG/[0-9]{5}'}", "- {pattern: '(BDG)/\\1'}");
    Ran bad =
        MapCli.run("validate", MapCli.file(folder, "detectors.yml", text), "--format", "json");
    assertThat(bad.exit()).as(bad.all()).isEqualTo(1);
    assertThat(bad.out())
        .contains("DETECTOR_TEST", "org:staff-number tests.values[1]")
        .contains("DETECTOR_PATTERN", "org:badge values.patterns[0]", "back-reference");
    for (String broken :
        List.of(
            DETECTORS.replace("detectors:", "detector:"),
            DETECTORS.replace("category:", "kategorie:"),
            DETECTORS.replace("org:badge", "org:staff-number"),
            DETECTORS.replace("org:badge", "badge"))) {
      Ran ran = MapCli.run("validate", MapCli.file(folder, "detectors.yml", broken));
      assertThat(ran.exit()).as(ran.all()).isEqualTo(2);
      assertThat(ran.err().lines()).hasSize(1);
    }
  }

  @Test
  void foldersAndFilesThatCannotBeReadAreOneSentence() {
    for (Ran ran :
        List.of(
            MapCli.run("validate", folder.resolve("absent")),
            MapCli.run("validate", folder),
            MapCli.run("validate", MapCli.file(folder.resolve("a"), "map.yml", "dataset: [")),
            MapCli.run("validate", MapCli.file(folder.resolve("b"), "map.yaml", "policy: []")),
            MapCli.run(
                "validate",
                MapCli.file(
                    folder.resolve("c"),
                    "map.yaml",
                    "dataset: [{fides_key: a, collections: [{name: x, fields: []}]}]")),
            MapCli.run("check", written(map("LEAD", Status.CONFIRMED))),
            MapCli.run("check", "--server", "http://localhost:1", "--categories-only"))) {
      assertThat(ran.exit()).as(ran.all()).isEqualTo(2);
      assertThat(ran.err().lines()).as(ran.all()).hasSize(1);
    }
  }

  @Test
  void theGateFailsWhereAColumnHasNoCategory() {
    Ran open = MapCli.run("check", written(map("LEAD", Status.PROPOSED)), "--categories-only");
    assertThat(open.exit()).isEqualTo(1);
    assertThat(open.out())
        .contains("NO_CATEGORY crm.leads.email: Only proposed as user.contact.email")
        .contains("1 finding.");
    Ran done = MapCli.run("check", written(map("LEAD", Status.CONFIRMED)), "--categories-only");
    assertThat(done.exit()).as(done.all()).isZero();
  }

  @Test
  void theGateFailsWhereAColumnHasNoRule() {
    Ran covered = MapCli.run("check", written(map("LEAD", Status.CONFIRMED)), "--policy", POLICY);
    assertThat(covered.exit()).as(covered.all()).isZero();
    Ran gap =
        MapCli.run(
            "check",
            written(map("NOTE", Status.CONFIRMED)),
            "--policy",
            POLICY,
            "--format",
            "json");
    assertThat(gap.exit()).as(gap.all()).isEqualTo(1);
    assertThat(gap.out())
        .contains("\"code\":\"NO_RULE\"")
        .contains("\"place\":\"crm.leads.email\"");
    Ran unreadable =
        MapCli.run(
            "check", written(map("LEAD", Status.CONFIRMED)), "--policy", folder.resolve("nowhere"));
    assertThat(unreadable.exit()).isEqualTo(2);
  }

  private Path written(DataMap map) {
    return MapCli.file(
        folder.resolve("m" + Math.abs(map.hashCode())), MapFolder.WRITTEN, yaml(map));
  }

  private static String yaml(DataMap map) {
    return FidesWriter.write(map, Overlay.empty());
  }

  private static DataMap map(String kind, Status email) {
    Dataset leads =
        new Dataset(
            "crm.leads",
            "crm",
            "leads",
            kind,
            List.of("id"),
            12,
            true,
            List.of(
                field("id", null, Status.CONFIRMED),
                field("email", "user.contact.email", email),
                field("country", null, Status.CONFIRMED),
                field("touched", null, Status.CONFIRMED),
                field("ended", null, Status.CONFIRMED)),
            List.of(new SubjectSource(List.of(), "email", Identifier.EMAIL)),
            new JurisdictionSource(
                List.of(), "country", JurisdictionSource.Format.ISO_ALPHA2, null, null),
            new JurisdictionSource(List.of(), null, null, null, "DE"),
            List.of(trigger("last_activity", "touched"), trigger("trial_ended", "ended")),
            null,
            List.of());
    return new DataMap(
        "id",
        "crm",
        3,
        "sha256:00",
        Instant.parse("2026-11-26T08:00:00Z"),
        List.of(leads),
        List.of());
  }

  private static Field field(String name, String category, Status status) {
    return new Field(
        name,
        FieldType.STRING,
        "text",
        null,
        true,
        false,
        false,
        name.equals("id"),
        false,
        category,
        category == null ? "LOW" : "MODERATE",
        1.0,
        status);
  }

  private static TriggerSource trigger(String name, String column) {
    return new TriggerSource(
        name,
        List.of(),
        column,
        TriggerSource.Aggregate.NONE,
        List.of(),
        TriggerSource.Direction.PERSON,
        "UTC");
  }
}
