package io.tenure.acceptance.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.acceptance.door.Command.Ended;
import io.tenure.acceptance.support.CrmUnderTest;
import io.tenure.acceptance.support.MapDecisions;
import io.tenure.acceptance.support.Postgres;
import io.tenure.acceptance.support.Rules;
import io.tenure.acceptance.support.RunningTenure;
import io.tenure.acceptance.support.Way;
import io.tenure.quickstart.server.Credentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The coverage gate as a pipeline runs it: {@code ./tenure map check} against a running
 * classification-service and the policy that is in effect at a running policy-service.
 */
class MapCheckTest {

  private static final String SCRIPT =
      """
      CREATE TABLE customers (id int PRIMARY KEY, full_name varchar(80), email varchar(80), created_at timestamptz NOT NULL);
      INSERT INTO customers SELECT i, 'Nora Person ' || i, 'p' || i || '@example.org', now() - i * interval '1 day' FROM generate_series(1, 30) i;
      """;

  private final RunningTenure tenure = RunningTenure.get();
  private Door door;
  private Path tokenFile;

  @Test
  void theGateKnowsThePolicyInEffect(@TempDir Path folder) throws Exception {
    String password = "only-for-this-test";
    CrmUnderTest database =
        Postgres.create(tenure, "mapcheck", SCRIPT, password, List.of("customers"));
    tenure.credentials(
        "mapcheck",
        new Credentials("mapcheck_reader", password),
        new Credentials("mapcheck_eraser", password),
        new Credentials("mapcheck_verifier", password));
    Way way = Way.register(tenure.client(), "mapcheck", database);
    way.discover();
    way.confirm(
        new MapDecisions()
            .categories(
                "public.customers", Map.of("full_name", "user.name", "email", "user.contact.email"))
            .dataset(
                "public.customers",
                MapDecisions.person(
                    "email", "EMAIL", MapDecisions.date("record_created", "created_at"))));
    try (Checkout checkout = Checkout.in(folder)) {
      door = new Door(checkout);
      tokenFile = folder.resolve("token");

      way.policy("mapcheck-contact", rules(List.of("user.contact")));
      Ended uncovered = check().with(1);
      assertThat(uncovered.output())
          .contains("NO_RULE", "public.customers.full_name", "1 finding.")
          .doesNotContain("customers.email", "\tat ");
      Path files = folder.resolve("map");
      run(
              "map",
              "export",
              files.toString(),
              "--server",
              at("classification"),
              "--system",
              "mapcheck")
          .with(0);
      assertThat(
              run("map", "check", files.toString(), "--policy-server", at("policy"))
                  .with(1)
                  .output())
          .as("the same of files")
          .isEqualTo(uncovered.output());

      way.policy("mapcheck-all", rules(List.of("user")));
      assertThat(check().with(0).output()).contains("Nothing to say against it.");

      database.execute("ALTER TABLE customers ADD COLUMN phone varchar(30)");
      database.execute("UPDATE customers SET phone = '+49 30 9010' || (1000 + id)");
      way.discover();
      assertThat(check().with(1).output())
          .contains("NO_CATEGORY public.customers.phone")
          .doesNotContain("NO_RULE");

      as("of-nobody", "map", "check", files.toString(), "--policy-server", at("policy"))
          .with(1)
          .saysOneSentence();
    }
  }

  private static List<Map<String, Object>> rules(List<String> categories) {
    return List.of(
        Rules.erase(
            "customers-go", "public.customers", categories, "record_created", Period.ofYears(10)));
  }

  private String at(String service) {
    return tenure.client().address(service).toString();
  }

  private Ended check() throws IOException, InterruptedException {
    return run(
        "map",
        "check",
        "--server",
        at("classification"),
        "--system",
        "mapcheck",
        "--policy-server",
        at("policy"));
  }

  /** With the token of a person who may read, and change nothing. */
  private Ended run(String... arguments) throws IOException, InterruptedException {
    return as(tenure.client().token("auditor"), arguments);
  }

  private Ended as(String token, String... arguments) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--token-file", Files.writeString(tokenFile, token).toString()));
    return door.run(all.toArray(String[]::new));
  }
}
