package io.tenure.classification.usecase.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tenure.classification.domain.system.CrmSystem;
import io.tenure.classification.rest.CrmResource;
import io.tenure.classification.usecase.detector.ActiveDetectors;
import io.tenure.classification.usecase.draft.DraftStore;
import io.tenure.classification.usecase.draft.FindingStore;
import io.tenure.connector.ConnectorCode;
import io.tenure.connector.ConnectorException;
import io.tenure.connector.SystemAddress;
import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.SystemAddress.Tls;
import io.tenure.connector.schema.Table;
import io.tenure.kit.operation.OperationContext;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.Database;
import io.tenure.kit.testing.Databases;
import io.tenure.kit.testing.PostgresResource;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** 2,000 tables and 60,000 columns in one discovery that is cut off and goes on. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(CrmResource.class)
class LargeDiscoveryQuarkusTest {

  private static final int TABLES = 2000;
  private static final int COLUMNS = 30;
  private static final int CUT = 700;

  @Inject Database database;
  @Inject DraftStore drafts;
  @Inject FindingStore findings;
  @Inject ScanStore scans;
  @Inject StructureStore structures;
  @Inject ActiveDetectors detectors;
  @Inject Clock clock;

  @Test
  void aLargeSystemIsReadWholeOverOneConnectionAndGoesOnWhereItStopped() throws SQLException {
    Databases.Handle crm = Databases.create("large");
    fill(crm);
    UUID system = register();
    List<String> sampled = new ArrayList<>();
    int[] connections = {0};
    long[] heap = {0, 0};
    Consumer<Table> watch =
        table -> {
          sampled.add(table.name());
          if (sampled.size() % 50 == 0) {
            connections[0] = Math.max(connections[0], connections(crm));
          }
        };

    assertThatThrownBy(
            () ->
                discoverer(
                        crm,
                        table -> {
                          if (sampled.size() == CUT) {
                            throw new ConnectorException(
                                ConnectorCode.UNREACHABLE, "The connection broke.");
                          }
                          watch.accept(table);
                        })
                    .discover(system, new Unwatched()))
        .isInstanceOf(TenureException.class);
    assertThat(sampled).hasSize(CUT);
    assertThat(kept(system)).isEqualTo(CUT);
    assertThat(facts(system))
        .as("counts, no values")
        .contains("EMAIL")
        .doesNotContain("example.org", "some length");

    long since = System.nanoTime();
    DiscoverSystem.Result result =
        discoverer(
                crm,
                table -> {
                  watch.accept(table);
                  if (sampled.size() == CUT + 100 || sampled.size() == TABLES - 10) {
                    heap[sampled.size() == CUT + 100 ? 0 : 1] = used();
                  }
                })
            .discover(system, new Unwatched());

    System.out.printf(
        "Large discovery: the other %d tables, keys, copies and the draft took %d s%n",
        TABLES - CUT, (System.nanoTime() - since) / 1_000_000_000);
    assertThat(sampled).as("no table twice").hasSize(TABLES).doesNotHaveDuplicates();
    assertThat(result.datasets()).isEqualTo(TABLES);
    assertThat(result.fields()).isEqualTo(TABLES * COLUMNS);
    assertThat(result.relations())
        .as("a pointer on every table but the first")
        .isEqualTo(TABLES - 1);
    assertThat(connections[0]).as("connections at a time").isEqualTo(1);
    assertThat(kept(system)).as("progress is cleared").isZero();
    assertThat(drafts.counts(database, system).get("FIELD"))
        .isEqualTo(Map.of("PROPOSED", (long) TABLES * COLUMNS));
    long each = (heap[1] - heap[0]) / (TABLES - 10 - CUT - 100);
    System.out.println(
        "Large discovery: heap kept of each table while sampling: " + each + " bytes");
    assertThat(each).as("bytes kept of a table of 15,000 sampled cells").isLessThan(64 * 1024);
    Databases.drop(crm);
  }

  private static void fill(Databases.Handle crm) throws SQLException {
    try (Connection connection = crm.connect();
        Statement sql = connection.createStatement()) {
      for (int t = 0; t < TABLES; t++) {
        StringBuilder columns = new StringBuilder("id int primary key, email varchar(80)");
        columns.append(t == 0 ? ", note int" : ", thing%04d_id int".formatted(t - 1));
        for (int c = 3; c < COLUMNS; c++) {
          columns.append(", c").append(c).append(" text");
        }
        sql.addBatch("create table thing%04d (%s)".formatted(t, columns));
        sql.addBatch(
            "insert into thing%1$04d select i, 'p' || i || '@example.org', i, %2$s from generate_series(1, 12) i"
                .formatted(t, "'a value of some length ' || i" + ", null".repeat(COLUMNS - 4)));
        if (t % 50 == 49) {
          sql.executeBatch();
        }
      }
    }
  }

  private DiscoverSystem discoverer(Databases.Handle crm, Consumer<Table> beforeSample) {
    CrmReader reader = system -> new HookedScan(LiveScan.open(crm, "public"), beforeSample);
    FindSystem find =
        id ->
            new CrmSystem(
                id,
                "large",
                "Large",
                new SystemAddress(
                    Kind.POSTGRESQL, "localhost", crm.port(), crm.name(), Tls.DISABLE, List.of()),
                null,
                null,
                null,
                1,
                1,
                clock.instant(),
                clock.instant());
    return new DiscoverSystem(
        find, reader, database, drafts, findings, scans, structures, detectors, clock);
  }

  private UUID register() {
    UUID id = UUID.randomUUID();
    database.execute(
        """
        insert into system (id, key, name, kind, host, port, database, tls, schemas, read_ref, erasing, version, created_at, changed_at)
        values ($1, $2, 'Large', 'POSTGRESQL', 'localhost', 5432, 'x', 'DISABLE', '{public}', 'env:X', 'FORBIDDEN', 1, now(), now())
        """,
        Tuple.of(id, "large-" + id));
    return id;
  }

  private long kept(UUID system) {
    return database
        .first(
            "select count(*) as n from discovery_table where system_id = $1",
            Tuple.of(system),
            row -> row.getLong("n"))
        .orElseThrow();
  }

  private String facts(UUID system) {
    return database
        .first(
            "select string_agg(facts::text, ' ') as t from discovery_table where system_id = $1",
            Tuple.of(system),
            row -> row.getString("t"))
        .orElseThrow();
  }

  private static int connections(Databases.Handle crm) {
    try (Connection admin = Databases.admin();
        Statement sql = admin.createStatement();
        ResultSet rows =
            sql.executeQuery(
                "select count(*) from pg_stat_activity where backend_type = 'client backend' and datname = '"
                    + crm.name()
                    + "'")) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long used() {
    System.gc();
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** An operation that nobody watches. */
  private static final class Unwatched implements OperationContext {
    @Override
    public UUID id() {
      return new UUID(0, 1);
    }

    @Override
    public Actor actor() {
      return Actor.system("test");
    }

    @Override
    public <T> T payload(Class<T> type) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void checkpoint(Object state) {}

    @Override
    public <T> Optional<T> lastCheckpoint(Class<T> type) {
      return Optional.empty();
    }

    @Override
    public void progress(long done, long total, String message) {}

    @Override
    public boolean cancelled() {
      return false;
    }
  }
}
