package io.tenure.acceptance.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.acceptance.door.Command.Ended;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./tenure demo} and what a person does around it: stops the first one by Ctrl-C in the
 * middle of its run, lets the second one end, checks its certificates, brings its state back, and
 * removes all.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoTest {
  private static final int AT_ONCE = 4_000;
  private static final Duration TO_STOP = Duration.ofSeconds(90);
  private static final String RUN_STARTED = "disposal-approver approved sha256:";

  private Path folder;
  private Checkout checkout;
  private Door door;
  private Ended second;
  private Path certificates;

  @BeforeAll
  void open(@TempDir Path temporary) throws IOException {
    folder = temporary;
    checkout = Checkout.in(folder);
    door = new Door(checkout);
  }

  @AfterAll
  void close() {
    if (checkout != null) {
      checkout.close();
    }
  }

  @Test
  @Order(1)
  void ctrlCInTheMiddleStopsEverything() throws Exception {
    Ended ended = door.start("demo").said(RUN_STARTED).interruptGroup().await(TO_STOP).with(130);

    assertThat(ended.output()).doesNotContain("\tat ", "Exception in thread", "Done after");
    door.leftNothing();
    assertThat(door.run("status").with(6).output()).contains("Tenure is not running.");
  }

  @Test
  @Order(2)
  void secondDemoStartsCleanAndTellsTheStoryWithFigures() throws Exception {
    second = door.run("demo").with(0);
    String told = second.output();

    assertThat(told).contains("a clean start in " + checkout.state().resolve("demo"));
    List<String> chapters =
        told.lines()
            .filter(line -> line.matches("\\d+\\. .+"))
            .map(l -> l.split("\\.")[0])
            .toList();
    assertThat(chapters).hasSizeGreaterThanOrEqualTo(8);
    for (int i = 0; i < chapters.size(); i++) {
      assertThat(chapters.get(i)).isEqualTo(String.valueOf(i + 1));
    }
    assertThat(told).doesNotContain("[FAIL]", "\tat ");
    assertThat(figure(told, "(\\d[\\d,]*) checks hold, 0 do not")).isGreaterThanOrEqualTo(25);
    assertThat(figure(told, "(\\d[\\d,]*) items are certified")).isPositive();
    assertThat(told).contains("Everything is stopped; ./tenure up brings this state back.");
    assertThat(told).contains("http://localhost:" + door.port("disposal") + "/api/v1");
    door.leftNothing();
  }

  @Test
  @Order(3)
  void certificatesLieWhereItSaysAndAreVerifiedOffline() throws Exception {
    Matcher said =
        Pattern.compile("Certificates: (.+) \\(check them again").matcher(second.output());
    assertThat(said.find()).isTrue();
    certificates = Path.of(said.group(1));
    List<String> files = files();
    assertThat(files)
        .hasSize((int) figure(second.output(), "(\\d[\\d,]*) certificates were saved"));

    long valid = 0;
    for (int i = 0; i < files.size(); i += AT_ONCE) {
      List<String> arguments = new ArrayList<>(List.of("verify"));
      arguments.addAll(List.of("--key", certificates.resolve("ledger.key").toString()));
      arguments.addAll(files.subList(i, Math.min(files.size(), i + AT_ONCE)));
      Ended checked = door.run(arguments.toArray(String[]::new)).with(0);
      valid += checked.output().lines().filter(l -> l.startsWith("VALID")).count();
    }
    assertThat(valid).isEqualTo(files.size());
  }

  @Test
  @Order(4)
  void changedByteIsNamed() throws Exception {
    Path file = Path.of(files().getFirst());
    byte[] content = Files.readAllBytes(file);
    int dataset =
        new String(content, java.nio.charset.StandardCharsets.UTF_8).indexOf("\"dataset\"");
    assertThat(dataset).isPositive();
    content[dataset + "\"dataset\":\"".length()] ^= 1;
    Path changed = Files.write(folder.resolve("changed certificate.json"), content);

    Ended checked = door.run("verify", file.toString(), changed.toString()).with(1);

    assertThat(checked.output()).contains("VALID   " + file, "INVALID " + changed);
    assertThat(checked.output())
        .containsPattern(
            "INVALID .*changed certificate.json\\R  (form|key|signature|inclusion|checkpoint|claims): .");
    assertThat(door.run("verify", folder.resolve("nowhere").toString()).with(2).output())
        .contains("UNREADABLE");
  }

  @Test
  @Order(5)
  void upBringsTheStateBackAndDownEndsIt() throws Exception {
    assertThat(door.run("up").with(0).output())
        .contains(
            "http://localhost:" + door.port("policy") + "/api/v1",
            "http://localhost:" + door.port("consent") + "/preferences",
            "http://localhost:" + door.port("shop"));
    assertThat(page("shop", "/"))
        .contains("http://localhost:" + door.port("consent") + "/embed/consent.js");
    assertThat(page("consent", "/api/v1/notices/newsletter"))
        .as("the notice that the demo published")
        .contains("How we use your data");
    Ended status = door.run("status").with(0);
    for (String process :
        List.of("postgres", "keycloak", "policy", "classification", "consent", "disposal")) {
      assertThat(status.output()).containsPattern(process + " +\\d+ +\\d+ MB +\\d+ +ready");
    }
    assertThat(door.client("demo").all("auditor", "disposal", "/runs"))
        .as("the run of the demo")
        .hasSize(1);
    assertThat(door.run("logs", "disposal").with(0).output()).contains("disposal-service");
    assertThat(door.run("logs").with(0).output())
        .contains("==> policy.log <==", "==> keycloak.log <==");
    door.run("logs", "nobody").with(1).saysOneSentence();
    assertThat(door.run("up").with(1).output()).contains("is running already");
    door.run("demo").with(1).saysOneSentence();

    assertThat(door.run("down").with(0).output()).contains("Stopped: supervisor");

    door.leftNothing();
    door.run("status").with(6);
    assertThat(door.run("down").with(0).output()).contains("Nothing was running.");
  }

  @Test
  @Order(6)
  void purgeRemovesAllState() throws Exception {
    assertThat(checkout.state()).isDirectory();

    door.run("down", "--purge").with(0);

    assertThat(checkout.state()).doesNotExist();
    door.run("logs").with(1).saysOneSentence();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(certificates)) {
      return all.filter(f -> f.toString().endsWith(".json")).map(Path::toString).sorted().toList();
    }
  }

  private String page(String service, String path) throws IOException, InterruptedException {
    URI address = URI.create("http://localhost:" + door.port(service) + path);
    try (HttpClient anybody = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(address).header("Accept", "text/html").build();
      return anybody.send(request, BodyHandlers.ofString()).body();
    }
  }

  private static long figure(String text, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern + " in\n" + text).isTrue();
    return Long.parseLong(found.group(1).replaceAll("\\D", ""));
  }
}
