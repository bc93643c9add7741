package io.tenure.disposal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.map.Dataset.Status;
import io.tenure.connector.map.Relation;
import io.tenure.disposal.DemoMap;
import io.tenure.disposal.Neighbours;
import io.tenure.disposal.SurroundingsResource;
import io.tenure.disposal.usecase.run.DueRuns;
import io.tenure.kit.security.Roles;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.Databases;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import io.tenure.plan.Clause;
import io.tenure.plan.Clause.Basis;
import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.Clause.RuleKind;
import io.tenure.plan.EndExpression;
import io.tenure.plan.EndExpression.Anchor;
import io.tenure.plan.RetentionPlan.FieldGroup;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an account may not do is known before the run, on a real CRM database. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SurroundingsResource.class)
class RunRightsQuarkusTest {

  private final Api steward = Api.as("stella", Roles.DATA_STEWARD);
  private final Api requester = Api.as("rita", Roles.DISPOSAL_REQUESTER);
  private final Api approver = Api.as("albert", Roles.DISPOSAL_APPROVER);
  private final UUID system = UUID.randomUUID();
  private final String key = "crm-" + system.toString().substring(0, 8);
  private Neighbours neighbours;
  private Databases.Handle crm;
  private String erase;

  @Inject DueRuns clock;
  private String verify;

  @BeforeEach
  void attach() throws SQLException {
    neighbours = new Neighbours();
    crm = Databases.create("crm");
    erase = crm.name() + "_e";
    verify = crm.name() + "_v";
    neighbours.system(system, key, crm, map(1));
    neighbours.secret(key + "-erase", erase, "secret-of-erase");
    neighbours.secret(key + "-verify", verify, "secret-of-verify");
    neighbours.policy("sha256:policy-" + system, groups(Disposition.ERASE));
    crm(
        DemoMap.TABLE,
        "create table notes (id integer primary key, contact_id integer references contacts, body text)",
        """
        insert into contacts select i, 'Canary ' || i, 'canary' || i || '@KEY.example', '+49 30 123456' || i, 'DE',
            timestamptz '2015-01-01 10:00+01', case when i <= 3 then timestamptz '2020-02-29 12:00+01' else timestamptz '2026-06-01 09:00+02' end
          from generate_series(1, 20) i
        """
            .replace("KEY", key),
        "insert into notes select i, i, 'x' from generate_series(1, 5) i");
    for (String role : List.of(erase, verify)) {
      admin("create role " + role + " login password 'secret-of-" + role + "'");
      admin("grant connect on database " + crm.name() + " to " + role);
      crm("grant select on contacts to " + role);
    }
    crm(
        "grant select on notes to " + erase,
        "grant delete on contacts to " + erase,
        "grant update (email, full_name, phone) on contacts to " + erase);
  }

  @AfterEach
  void detach() throws SQLException {
    neighbours.close();
    Databases.drop(crm);
    admin("drop role " + erase);
    admin("drop role " + verify);
  }

  @Test
  void nothingIsApprovedWhileARightIsMissing() throws SQLException {
    UUID run = plan();
    Response effect = requester.get("/api/v1/runs/" + run + "/effect");
    assertThat(effect.jsonPath().getBoolean("rights.asked")).isTrue();
    assertThat(missing(effect))
        .containsExactlyInAnyOrder(
            "ERASE public.notes null DELETE",
            "ERASE public.notes null UPDATE",
            "VERIFY public.notes id SELECT");
    Response shown = requester.get("/api/v1/runs/" + run);
    assertThat(shown.jsonPath().getString("state")).isEqualTo("PLANNED");
    assertThat(shown.jsonPath().getString("reason")).isEqualTo("run.rights-missing");

    Response refused = approve(run);
    Problems.check(refused, 409, "run.rights-missing");
    assertThat(refused.jsonPath().getString("detail"))
        .contains("The erase account may not delete rows of public.notes: grant it DELETE")
        .contains("The verify account may not read the column id of public.notes");
    assertThat(refused.jsonPath().getList("missingRights")).hasSize(3);
    assertThat(requester.get("/api/v1/runs/" + run).jsonPath().getList("approvals")).isEmpty();

    grantTheRest();
    Problems.check(approve(run), 409, "run.rights-missing");
    assertThat(requester.post("/api/v1/runs/" + run + "/cancel", null).statusCode()).isEqualTo(200);
    UUID anew = plan();
    assertThat(missing(requester.get("/api/v1/runs/" + anew + "/effect"))).isEmpty();
    assertThat(requester.get("/api/v1/runs/" + anew).jsonPath().getString("reason")).isNull();
    assertThat(approve(anew).jsonPath().getString("state")).isEqualTo("APPROVED");

    crm("revoke delete on notes from " + erase);
    Response notStarted = requester.post("/api/v1/runs/" + anew + "/start", null);
    Problems.check(notStarted, 409, "run.rights-missing");
    assertThat(notStarted.jsonPath().getString("detail")).contains("public.notes", "DELETE");
    assertThat(count("contacts")).isEqualTo(20);
    assertThat(requester.get("/api/v1/runs/" + anew).jsonPath().getString("state"))
        .isEqualTo("APPROVED");

    crm("grant delete on notes to " + erase);
    Response done =
        requester.awaitOperation(requester.post("/api/v1/runs/" + anew + "/start", null));
    assertThat(done.jsonPath().getString("result.state"))
        .as(done.asString())
        .isEqualTo("COMPLETED");
    assertThat(count("contacts")).isEqualTo(17);
    assertThat(count("notes")).isEqualTo(2);
  }

  @Test
  void aRunOfTheClockWaitsForRightsAndIsPlannedAnew() throws Exception {
    neighbours.unapprovedRuns = true;
    sync();
    String blocked = planByClock();
    clock.tick();
    assertThat(state(blocked)).isEqualTo("PLANNED");
    clock.tick();
    assertThat(runs()).as("no second run beside it").containsExactly(blocked);

    grantTheRest();
    clock.tick();
    assertThat(state(blocked)).isEqualTo("CANCELLED");
    String anew = planByClock();
    assertThat(missing(requester.get("/api/v1/runs/" + anew + "/effect"))).isEmpty();
    clock.tick();
    assertThat(state(anew)).isIn("RUNNING", "COMPLETED");
    requester.awaitOperation("/api/v1/operations/" + operation(anew));
    assertThat(count("contacts")).isEqualTo(17);
  }

  /** One tick that requests a run, and its planning. */
  private String planByClock() {
    List<String> before = runs();
    clock.tick();
    String run = runs().stream().filter(r -> !before.contains(r)).findFirst().orElseThrow();
    requester.awaitOperation("/api/v1/operations/" + run);
    return run;
  }

  private List<String> runs() {
    return requester.get("/api/v1/runs?system=" + system).jsonPath().getList("items.id");
  }

  private String state(String run) {
    return requester.get("/api/v1/runs/" + run).jsonPath().getString("state");
  }

  private static String operation(String run) throws SQLException {
    try (Connection own = PostgresResource.current().connect();
        Statement sql = own.createStatement();
        ResultSet row = sql.executeQuery("select operation_id from run where id = '" + run + "'")) {
      row.next();
      return row.getString(1);
    }
  }

  @Test
  void withoutAnEraseAccountTheDryRunSaysSoAndGoesOn() throws SQLException {
    neighbours.withoutCredential(system, "erase");
    UUID run = plan();
    Response effect = requester.get("/api/v1/runs/" + run + "/effect");
    assertThat(effect.jsonPath().getBoolean("rights.asked")).isFalse();
    assertThat(effect.jsonPath().getString("rights.note")).contains("dry runs only");
    assertThat(missing(effect)).isEmpty();
    assertThat(
            effect
                .jsonPath()
                .getBoolean(
                    "rights.needed.find { it.account == 'ERASE' && it.dataset == 'public.notes' }.delete"))
        .as("what an erase account would need")
        .isTrue();
    assertThat(effect.jsonPath().getLong("tables.find { it.dataset == 'public.contacts' }.deleted"))
        .isEqualTo(3);
    assertThat(approve(run).statusCode()).isEqualTo(200);
    Problems.check(
        requester.post("/api/v1/runs/" + run + "/start", null), 409, "run.rights-missing");
    assertThat(count("contacts")).isEqualTo(20);
  }

  @Test
  void anAccountThatCannotBeUsedIsNamedAndTooManyRightsAreToo() throws SQLException {
    grantTheRest();
    crm("grant insert on contacts to " + verify);
    neighbours.secret(key + "-erase", "nobody-of-that-name", "wrong");
    UUID run = plan();
    Response effect = requester.get("/api/v1/runs/" + run + "/effect");
    assertThat(missing(effect)).containsExactly("ERASE null null CONNECT");
    assertThat(effect.jsonPath().getString("rights.missing[0].sentence"))
        .isEqualTo(
            "The erase account cannot be used: The database refuses the user or the password.");
    assertThat(
            effect
                .jsonPath()
                .<String>getList("rights.tooLarge.findAll { it.account == 'VERIFY' }.dataset"))
        .containsExactly("public.contacts");
    Problems.check(approve(run), 409, "run.rights-missing");
  }

  @Test
  void columnsThatNoReplacementSatisfiesAreNamed() throws SQLException {
    grantTheRest();
    crm(
        "grant update on contacts to " + erase,
        "alter table contacts alter column phone set not null, add constraint own_phone check (phone like '+49 30%')",
        "create type mood as enum ('happy', 'sad')",
        "alter table contacts add column mood mood not null default 'sad'",
        "alter table contacts add column seat smallint unique",
        "update contacts set seat = id",
        "alter table contacts alter column seat set not null");
    neighbours.policy("sha256:policy-b-" + system, groups(Disposition.ANONYMISE));
    neighbours.system(system, key, crm, map(2));
    sync();
    Response planned = request();
    assertThat(planned.jsonPath().getString("state")).as(planned.asString()).isEqualTo("FAILED");
    assertThat(planned.jsonPath().getString("problem.code")).isEqualTo("run.empty");
    Map<String, String> why =
        planned.jsonPath().<Map<String, Object>>getList("problem.effect.impossible").stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    i -> i.get("field").toString(), i -> i.get("why") + " " + i.get("records")));
    assertThat(why)
        .containsOnly(
            Map.entry("phone", "The column has a constraint that no neutral value satisfies. 3"),
            Map.entry("mood", "The column allows no value that says nothing about the person. 3"),
            Map.entry(
                "seat", "The column must be unique and has a type with too few neutral values. 3"));

    crm(
        "alter table contacts drop constraint own_phone",
        "alter table contacts alter column mood drop not null",
        "alter table contacts alter column seat drop not null");
    Response again = request();
    assertThat(again.jsonPath().getString("state")).as(again.asString()).isEqualTo("SUCCEEDED");
    Response effect =
        requester.get("/api/v1/runs/" + again.jsonPath().getString("result.runId") + "/effect");
    assertThat(effect.jsonPath().getList("impossible")).isEmpty();
    assertThat(
            effect
                .jsonPath()
                .<String>getList("tables.find { it.dataset == 'public.contacts' }.columns"))
        .containsExactly("email", "full_name", "mood", "phone", "seat");
  }

  private void grantTheRest() throws SQLException {
    crm(
        "grant delete on notes to " + erase,
        "grant update (body) on notes to " + erase,
        "grant select on notes to " + verify);
  }

  private static List<String> missing(Response effect) {
    List<Map<String, Object>> missing = effect.jsonPath().getList("rights.missing");
    return missing.stream()
        .map(
            m ->
                m.get("account")
                    + " "
                    + m.get("dataset")
                    + " "
                    + m.get("column")
                    + " "
                    + m.get("right"))
        .toList();
  }

  private UUID plan() {
    sync();
    Response planned = request();
    assertThat(planned.jsonPath().getString("state")).as(planned.asString()).isEqualTo("SUCCEEDED");
    return UUID.fromString(planned.jsonPath().getString("result.runId"));
  }

  private void sync() {
    for (String work : List.of("syncs", "evaluations")) {
      Response done =
          steward.awaitOperation(steward.post("/api/v1/systems/" + system + "/" + work, null));
      assertThat(done.jsonPath().getString("state")).as(done.asString()).isEqualTo("SUCCEEDED");
    }
  }

  private Response request() {
    return requester.awaitOperation(requester.post("/api/v1/runs", Map.of("system", system)));
  }

  private Response approve(UUID run) {
    String digest = approver.get("/api/v1/runs/" + run).jsonPath().getString("digest");
    return approver.post("/api/v1/runs/" + run + "/approve", Map.of("digest", digest));
  }

  /** Version 2 knows two columns more. */
  private DataMap map(int version) {
    DataMap demo = DemoMap.of(system, key, version);
    Dataset contacts = demo.datasets().getFirst();
    List<Field> fields = new ArrayList<>(contacts.fields());
    if (version == 2) {
      fields.add(field("mood", FieldType.ENUM, false));
      fields.add(field("seat", FieldType.INTEGER, false));
      contacts = contacts.withFields(fields);
    }
    Dataset notes =
        new Dataset(
            "public.notes",
            "public",
            "notes",
            "NOTE",
            List.of("id"),
            5,
            true,
            List.of(
                field("id", FieldType.INTEGER, true),
                field("contact_id", FieldType.INTEGER, false),
                field("body", FieldType.TEXT, false)),
            List.of(),
            null,
            null,
            List.of(),
            null,
            List.of());
    Relation relation =
        new Relation(
            "public.notes(contact_id)->public.contacts",
            "public.notes",
            List.of("contact_id"),
            "public.contacts",
            List.of("id"),
            null,
            Relation.Origin.DECLARED,
            Relation.Role.DEPENDENT,
            Relation.DeleteRule.NO_ACTION,
            true,
            1.0,
            Status.CONFIRMED);
    return new DataMap(
        demo.systemId(),
        demo.systemKey(),
        version,
        demo.digest(),
        demo.confirmedAt(),
        List.of(contacts, notes),
        List.of(relation));
  }

  private static Field field(String name, FieldType type, boolean key) {
    return new Field(
        name,
        type,
        type.name(),
        null,
        !key,
        key,
        false,
        key,
        false,
        null,
        "LOW",
        1.0,
        Status.CONFIRMED);
  }

  private static List<FieldGroup> groups(Disposition disposition) {
    Clause idle =
        new Clause(
            "idle-contact",
            RuleKind.MAXIMUM,
            Basis.LAW,
            new EndExpression.PeriodAfter(
                "last_activity",
                Anchor.EVENT,
                Period.ofYears(3),
                ZoneId.of("Europe/Berlin"),
                null,
                null),
            disposition,
            null,
            null,
            false,
            List.of());
    List<String> fields =
        disposition == Disposition.ERASE
            ? List.of("email", "full_name", "phone")
            : List.of("email", "full_name", "mood", "phone", "seat");
    return List.of(new FieldGroup("g-person", fields, List.of(), List.of(idle)));
  }

  private long count(String table) throws SQLException {
    try (Connection connection = crm.connect();
        Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void crm(String... statements) throws SQLException {
    try (Connection connection = crm.connect();
        Statement sql = connection.createStatement()) {
      for (String statement : statements) {
        sql.execute(statement);
      }
    }
  }

  private void admin(String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + crm.port() + "/postgres", "postgres", "postgres");
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
