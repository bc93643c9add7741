package io.tenure.classification.cli.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.classification.cli.map.MapCli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A map from a server into a folder, changed there, and back; against the real service. */
class ServerCommandsTest {

  private static final String TABLES =
      """
      create table people (id bigint primary key, email varchar(80), nick varchar(40), created_at timestamptz not null);
      insert into people select i, 'p' || i || '@people.example', 'x' || i, now() from generate_series(1, 40) i;
      create table visits (id bigint primary key, people_id bigint not null references people (id), visited_at timestamptz not null)
      """;

  private static RunningService service;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    service = RunningService.start(MapCli.ROOT);
  }

  @AfterAll
  static void stop() throws IOException {
    if (service != null) {
      service.close();
    }
  }

  @Test
  void aMapGoesOutIsChangedAndComesBack() throws Exception {
    service.system("round", "round", TABLES);
    Ran early = server("check", "--categories-only", "--system", "round");
    assertThat(early.exit()).as(early.all()).isEqualTo(1);
    Path labels =
        MapCli.file(
            folder.resolve("labels"),
            "labels.yml",
            """
            dataset:
            - fides_key: round
              collections:
              - name: people
                description: Who visits us
                fields:
                - {name: id, data_categories: [system.operations]}
                - {name: email, data_categories: [user.contact.email]}
                - {name: nick, data_categories: [user.account.username]}
                - {name: created_at, data_categories: [system.operations]}
              - name: visits
                fields:
                - {name: id, data_categories: [system.operations]}
                - {name: people_id, data_categories: [system.operations]}
                - {name: visited_at, data_categories: [system.operations]}
            """);
    Ran plan = server("plan", labels, "--system", "round", "--exit-code");
    assertThat(plan.exit()).as(plan.all()).isEqualTo(7);
    assertThat(plan.out()).contains("round.people.nick").contains("user.account.username");
    Ran apply = server("apply", labels, "--system", "round", "--reason", "labels of the team");
    assertThat(apply.exit()).as(apply.all()).isZero();
    Ran again = server("plan", labels, "--system", "round", "--exit-code");
    assertThat(again.exit()).as("the same labels change nothing: " + again.all()).isZero();
    assertThat(server("check", "--categories-only", "--system", "round").out())
        .as("nothing was published")
        .doesNotContain("NO_CATEGORY");

    try (ServiceCalls calls = service.calls()) {
      String id = id(calls, "round");
      calls.post(
          "/systems/" + id + "/map-versions",
          java.util.Map.of("acceptAtLeast", 0.5),
          java.util.UUID.randomUUID().toString());
    }
    Path map = folder.resolve("map");
    Ran export = server("export", map, "--system", "round");
    assertThat(export.exit()).as(export.all()).isZero();
    assertThat(server("export", map, "--system", "round").exit()).isEqualTo(2);
    String yaml = Files.readString(map.resolve("map.yml"));
    assertThat(yaml).contains("Who visits us").contains("kind:");
    assertThat(MapCli.run("validate", map).exit()).isZero();
    assertThat(server("plan", map, "--system", "round", "--exit-code").exit()).isZero();
    assertThat(server("check", "--categories-only", "--system", "round").exit()).isZero();

    Files.writeString(
        map.resolve("map.yml"),
        yaml.replace("- user.account.username", "- user.unique_id.pseudonymous"));
    Ran refused = server("apply", map, "--system", "round", "--reason", "nick is a pseudonym");
    assertThat(refused.exit()).as(refused.all()).isEqualTo(1);
    assertThat(refused.out()).contains("! round.people.nick stays user.account.username");
    Ran overruled =
        server(
            "apply",
            map,
            "--system",
            "round",
            "--reason",
            "nick is a pseudonym",
            "--overrule",
            "round.people.nick",
            "--publish");
    assertThat(overruled.exit()).as(overruled.all()).isZero();
    assertThat(overruled.out()).contains("Version 2 of the map.");
    assertThat(server("plan", map, "--system", "round", "--exit-code").exit()).isZero();
  }

  @Test
  void detectorsGoBesideTheMapAndComeBack() throws Exception {
    service.system("own", "own", TABLES);
    Path own = MapCli.file(folder.resolve("own"), "detectors.yml", OfflineCommandsTest.DETECTORS);
    Ran plan = server("plan", own, "--system", "own", "--exit-code");
    assertThat(plan.exit()).as(plan.all()).isEqualTo(7);
    assertThat(plan.out())
        .contains("~ detector org:staff-number: new\n")
        .contains("~ detector org:badge: new, off");
    Ran apply = server("apply", own, "--system", "own", "--reason", "ours");
    assertThat(apply.exit()).as(apply.all()).isZero();
    assertThat(server("plan", own, "--system", "own", "--exit-code").exit()).isZero();

    try (ServiceCalls calls = service.calls()) {
      calls.post(
          "/systems/" + id(calls, "own") + "/map-versions",
          java.util.Map.of("acceptAtLeast", 0.5),
          java.util.UUID.randomUUID().toString());
    }
    Path map = folder.resolve("map");
    Ran export = server("export", map, "--system", "own");
    assertThat(export.exit()).as(export.all()).isZero();
    assertThat(MapCli.run("validate", map).exit()).isZero();
    assertThat(server("plan", map, "--system", "own", "--exit-code").exit()).isZero();
    Path file = map.resolve("detectors.yml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("EMP-[0-9]{6}", "EMP-[0-9]{6,7}")
            .replace("enabled: true", "enabled: false"));
    Ran changed = server("apply", map, "--system", "own", "--reason", "longer numbers");
    assertThat(changed.exit()).as(changed.all()).isZero();
    assertThat(changed.out())
        .contains("~ detector org:staff-number: changed, off")
        .doesNotContain("org:badge");
    try (ServiceCalls calls = service.calls()) {
      var staff = calls.get("/detectors/org:staff-number");
      assertThat(staff.path("version").asInt()).isEqualTo(3);
      assertThat(staff.path("enabled").asBoolean()).isFalse();
    }
  }

  @Test
  void whatAServerRefusesIsOneSentence() {
    Ran unknown = server("export", folder.resolve("x"), "--system", "nobody");
    assertThat(unknown.exit()).isEqualTo(1);
    assertThat(unknown.err()).contains("no system with the key nobody");
    Ran away =
        MapCli.run(
            "export",
            folder,
            "--server",
            "http://localhost:1",
            "--system",
            "a",
            "--token-file",
            token());
    assertThat(away.exit()).as(away.all()).isEqualTo(1);
    assertThat(away.err().lines()).hasSize(1);
  }

  private static String id(ServiceCalls calls, String key) {
    for (var item : calls.get("/systems?limit=200").path("items")) {
      if (item.path("key").asText().equals(key)) {
        return item.path("id").asText();
      }
    }
    throw new IllegalStateException(key);
  }

  private Path token() {
    try {
      return service.tokenFile(folder);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Ran server(Object... arguments) {
    List<Object> all = new ArrayList<>(Stream.of(arguments).toList());
    all.addAll(List.of("--server", service.url(), "--token-file", token()));
    return MapCli.run(all.toArray());
  }
}
