package io.tenure.classification.usecase.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.classification.domain.detect.custom.DetectorSet;
import io.tenure.classification.domain.map.MapFinding;
import io.tenure.classification.domain.map.MapJson;
import io.tenure.connector.schema.Table;
import io.tenure.kit.operation.OperationCancelledException;
import io.tenure.kit.testing.Databases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A discovery over several connections finds what one over a single connection finds. */
@Timeout(300)
class SeveralConnectionsTest {

  private static Databases.Handle crm;
  private static Scanned single;

  @BeforeAll
  static void fill() {
    crm = Sql.demo();
    try (Connection connection = crm.connect();
        Statement sql = connection.createStatement()) {
      sql.execute(Sql.dropForeignKeys("crm"));
      sql.execute("create table crm.slow as select 1 as id, 'x' as body");
      sql.execute("create view crm.seen as select id from crm.contacts");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    single = scan(1, table -> {}, ScanMemory.NONE);
  }

  @AfterAll
  static void drop() {
    Databases.drop(crm);
  }

  private static Scanned scan(int connections, Consumer<Table> before, ScanMemory memory) {
    return scan(connections, before, memory, (done, total, message) -> {});
  }

  private static Scanned scan(
      int connections, Consumer<Table> before, ScanMemory memory, ScanProgress progress) {
    try (LiveScan scan = LiveScan.open(connections, crm, "crm")) {
      return new ScanSystem(new HookedScan(scan, before), memory, progress, DetectorSet.NONE).run();
    }
  }

  private static String text(Scanned scanned) {
    return MapJson.write(
        List.of(
            scanned.map(),
            scanned.findings().stream().map(MapFinding::toString).toList(),
            scanned.schema().tables().stream().map(Table::qualifiedName).toList()));
  }

  @Test
  void theSameInTheSameOrder() {
    CyclicBarrier three = new CyclicBarrier(3);
    AtomicBoolean met = new AtomicBoolean();
    Scanned several =
        scan(
            3,
            table -> {
              if (!met.get()) {
                meet(three);
                met.set(true);
              }
            },
            ScanMemory.NONE);
    assertThat(met).as("three tables were read at once").isTrue();
    assertThat(text(several)).isEqualTo(text(single));
    assertThat(connections()).as("all are closed").isZero();
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void neverMoreConnectionsThanAllowed() {
    Set<Integer> seen = ConcurrentHashMap.newKeySet();
    scan(2, table -> seen.add(connections()), ScanMemory.NONE);
    assertThat(seen).isNotEmpty().allMatch(count -> count >= 1 && count <= 2);
  }

  @Test
  void aConnectionThatTheServerEndsLosesNoTable() {
    AtomicBoolean ended = new AtomicBoolean();
    Set<String> read = ConcurrentHashMap.newKeySet();
    Scanned several =
        scan(
            3,
            table -> {
              if (read.add(table.name()) && read.size() == 12 && ended.compareAndSet(false, true)) {
                ask(
                    "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = '"
                        + crm.name()
                        + "'");
              }
            },
            ScanMemory.NONE);
    assertThat(ended).isTrue();
    assertThat(text(several)).isEqualTo(text(single));
  }

  /** Keeps facts as the service does, in memory. */
  private static final class Kept implements ScanMemory {
    private final Map<String, TableFacts> facts = new HashMap<>();

    @Override
    public Optional<TableFacts> recall(String dataset) {
      return Optional.ofNullable(facts.get(dataset));
    }

    @Override
    public void keep(TableFacts of) {
      assertThat(facts.put(of.dataset(), of)).as("kept once").isNull();
    }
  }

  @Test
  void whoCancelsKeepsWhatWasReadAndGoesOnLater() {
    Kept memory = new Kept();
    List<String> first = new ArrayList<>();
    assertThatThrownBy(
            () ->
                scan(
                    3,
                    table -> {
                      synchronized (first) {
                        first.add(table.name());
                      }
                    },
                    memory,
                    (done, total, message) -> {
                      if (message.equals("looking at samples") && done >= 5) {
                        throw new OperationCancelledException();
                      }
                    }))
        .isInstanceOf(OperationCancelledException.class);
    assertThat(memory.facts).hasSize(first.size());
    assertThat(first).hasSizeGreaterThanOrEqualTo(5).hasSizeLessThan(tables());

    List<String> second = new ArrayList<>();
    Scanned later =
        scan(
            3,
            table -> {
              synchronized (second) {
                second.add(table.name());
              }
            },
            memory);
    assertThat(second).doesNotContainAnyElementsOf(first).hasSize(tables() - first.size());
    assertThat(text(later)).isEqualTo(text(single));
  }

  private static int tables() {
    return single.map().datasets().size();
  }

  private static int connections() {
    return ask(
        "select count(*) from pg_stat_activity where application_name = 'tenure' and datname = '"
            + crm.name()
            + "'");
  }

  private static int ask(String sql) {
    try (Connection admin = Databases.admin();
        Statement statement = admin.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
