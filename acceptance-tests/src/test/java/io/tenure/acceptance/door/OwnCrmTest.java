package io.tenure.acceptance.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.acceptance.door.Command.Ended;
import io.tenure.acceptance.support.CrmUnderTest;
import io.tenure.acceptance.support.MariaDb;
import io.tenure.acceptance.support.TableSnapshot;
import io.tenure.acceptance.support.TenureClient;
import io.tenure.acceptance.support.Way;
import io.tenure.quickstart.server.FreePorts;
import io.tenure.quickstart.server.PostgresServer;
import io.tenure.quickstart.server.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
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
 * {@code ./tenure up --crm FILE} with databases of one's own. Where root runs the tests, another
 * user without any rights runs this one: PostgreSQL refuses root, so both ways matter.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OwnCrmTest {
  private static final String PASSWORD = "only-for-this-test";
  private static final List<String> NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");

  private Path folder;
  private Checkout checkout;
  private Door door;
  private PostgresServer server;
  private CrmUnderTest database;

  @BeforeAll
  void open(@TempDir Path temporary) throws Exception {
    folder = temporary;
    checkout = Checkout.in(folder);
    door = new Door(checkout, user());
    Path distributions = Path.of("target", "distributions").toAbsolutePath();
    server =
        PostgresServer.start(
            new StateFolder(folder.resolve("own server")), distributions, FreePorts.any());
    database = CrmUnderTest.postgresql("127.0.0.1", server.port(), "shop", server.superuser());
    try (var admin = server.admin("postgres");
        var sql = admin.createStatement()) {
      sql.execute("CREATE DATABASE shop");
    }
    database.execute(
        """
        CREATE TABLE customer (customer_id integer PRIMARY KEY, name text NOT NULL, email text, left_on date);
        INSERT INTO customer SELECT n, 'Name ' || n, 'p' || n || '@shop.example', date '2015-06-01' + n
          FROM generate_series(1, 20) n;
        CREATE ROLE shop_reader LOGIN PASSWORD '%1$s';
        CREATE ROLE shop_eraser LOGIN PASSWORD '%1$s';
        GRANT SELECT ON customer TO shop_reader, shop_eraser;
        GRANT UPDATE, DELETE ON customer TO shop_eraser;
        """
            .formatted(PASSWORD));
  }

  @AfterAll
  void close() {
    if (checkout != null) {
      checkout.close();
    }
    if (server != null) {
      server.close();
    }
  }

  /** Somebody without rights, if we have all of them; the tree is then his. */
  private List<String> user() throws IOException {
    if (!"root".equals(System.getProperty("user.name"))
        || !Files.isExecutable(Path.of("/usr/bin/setpriv"))) {
      System.out.println("[door] not root, or no setpriv: ./tenure runs as whoever runs the tests");
      return List.of();
    }
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (Stream<Path> tree = Files.walk(checkout.folder(), 1)) {
      for (Path path : tree.filter(Files::isDirectory).toList()) {
        Files.setAttribute(path, "unix:uid", 65_534);
        Files.setAttribute(path, "unix:gid", 65_534);
      }
    }
    return NOBODY;
  }

  @Test
  @Order(1)
  void wrongPasswordIsOneSentenceWithItsCode() throws Exception {
    Ended ended = door.run("up", "--crm", file("wrong", "read.password=wrong")).with(1);
    assertThat(ended.saysOneSentence().output())
        .contains("connector.auth-failed", "shop_reader")
        .doesNotContain("wrong\n");
    door.leftNothing();
  }

  @Test
  @Order(1)
  void unreachableHostIsOneSentenceWithItsCode() throws Exception {
    Ended ended = door.run("up", "--crm", file("closed", "port=" + FreePorts.any())).with(1);
    assertThat(ended.saysOneSentence().output()).contains("connector.unreachable");
    door.leftNothing();
  }

  @Test
  @Order(1)
  void missingDatabaseIsOneSentenceWithItsCode() throws Exception {
    Ended ended = door.run("up", "--crm", file("missing", "database=nowhere")).with(1);
    assertThat(ended.saysOneSentence().output()).contains("connector.database-missing");
    door.leftNothing();
  }

  @Test
  @Order(1)
  void faultsOfTheFileAreOneSentence() throws Exception {
    assertThat(faulty("url=jdbc:postgresql://x/y")).contains("url", "Known are");
    assertThat(faulty("kind=ORACLE")).contains("kind is ORACLE");
    assertThat(faulty("port=many")).contains("port is many");
    assertThat(faulty("erasing=perhaps")).contains("erasing is perhaps");
    assertThat(faulty("erasing=allowed")).contains("allows erasing, but lacks erase.user");
    Ended absent = door.run("up", "--crm", folder.resolve("absent.properties").toString()).with(1);
    assertThat(absent.saysOneSentence().output()).contains("absent.properties");
    door.leftNothing();
  }

  private String faulty(String line) throws Exception {
    return door.run("up", "--crm", file("faulty", line)).with(1).saysOneSentence().output();
  }

  /** A MariaDB whose file allows erasing in words. */
  @Test
  @Order(2)
  void erasingIsAllowedWhereTheFileSaysSo() throws Exception {
    try (MariaDb mariadb = MariaDb.start(folder.resolve("mariadb"), "shop", PASSWORD)) {
      mariadb
          .database()
          .execute(
              """
              CREATE TABLE customer (customer_id integer PRIMARY KEY, name text NOT NULL, email text, left_on date);
              INSERT INTO customer VALUES (1, 'Name 1', 'p1@shop.example', '2015-06-01');
              """);
      String lines =
          String.join(
              "\n",
              "kind=MARIADB",
              "port=" + mariadb.database().port(),
              "read.user=admin",
              "erase.user=admin",
              "erase.password=" + PASSWORD,
              "verify.user=admin",
              "verify.password=" + PASSWORD,
              "erasing=allowed");
      Ended up = door.run("up", "--crm", file("allowed", lines)).with(0);
      assertThat(up.output())
          .contains("Found 1 tables with 4 columns", "Erasing is allowed by your file");
      JsonNode system = onlySystem(door.client("own"));
      assertThat(system.path("erasing").asText()).isEqualTo("ALLOWED");
      assertThat(system.path("kind").asText()).isEqualTo("MARIADB");
      assertThat(checkout.state().resolve("own/connector-secrets/disposal/own-crm-erase")).exists();
      door.run("down").with(0);
      door.leftNothing();
    }
  }

  /** The next file says nothing of erasing: then nothing can be erased, whatever stood before. */
  @Test
  @Order(3)
  void dryRunIsTheDefault() throws Exception {
    TableSnapshot before = database.snapshot();
    Ended up = door.run("up", "--crm", file("plain", "")).with(0);
    assertThat(up.output()).contains("Found 1 tables with 4 columns", "Tenure only reads");
    TenureClient client = door.client("own");
    JsonNode system = onlySystem(client);
    assertThat(system.path("erasing").asText()).isEqualTo("FORBIDDEN");
    assertThat(system.path("kind").asText()).isEqualTo("POSTGRESQL");
    assertThat(system.path("credentials").path("erase").asText("")).isEmpty();
    assertThat(checkout.state().resolve("own/connector-secrets/disposal/own-crm-erase"))
        .doesNotExist();

    Way way = Way.of(client, system.path("id").asText());
    way.confirm(Shop.decisions());
    way.policy("shop", Shop.rules());
    way.sync();
    way.evaluate();
    String run = way.request(List.of(), 10).orElseThrow();
    JsonNode effect =
        client.get("disposal-approver", "disposal", "/runs/" + run + "/effect").is(200).body();
    assertThat(effect.path("tables").path(0).path("deleted").asInt()).isEqualTo(10);
    way.approve(run);
    TenureClient.Answer refused =
        client.post("disposal-requester", "disposal", "/runs/" + run + "/start", null).is(409);
    assertThat(refused.code()).isEqualTo("system.erasing-forbidden");
    assertThat(way.run(run).path("state").asText()).isEqualTo("APPROVED");
    assertThat(before.differenceTo(database.snapshot())).isEmpty();
    door.run("status").with(0);
  }

  /** SIGTERM in the middle of a start; what the last test left running is ended before. */
  @Test
  @Order(4)
  void terminatedStartLeavesNothing() throws Exception {
    door.run("down").with(0);
    door.leftNothing();

    Ended ended =
        door.start("up", "--crm", file("plain", ""))
            .said("Starting policy, classification")
            .terminate()
            .await(Duration.ofSeconds(90))
            .with(143);

    assertThat(ended.output()).doesNotContain("\tat ");
    door.leftNothing();
    door.run("down", "--purge").with(0);
    assertThat(checkout.state()).doesNotExist();
  }

  private static JsonNode onlySystem(TenureClient client) {
    List<JsonNode> systems = client.all("connector-admin", "classification", "/systems");
    assertThat(systems).hasSize(1);
    return systems.getFirst();
  }

  /** A file for this server's database; later lines win. */
  private String file(String name, String lines) throws IOException {
    Path file = folder.resolve(name + " jdbc.properties");
    Files.writeString(
        file,
        String.join(
            "\n",
            "kind=POSTGRESQL",
            "host=127.0.0.1",
            "port=" + server.port(),
            "database=shop",
            "tls=DISABLE",
            "read.user=shop_reader",
            "read.password=" + PASSWORD,
            lines));
    return file.toString();
  }
}
