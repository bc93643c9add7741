package io.tenure.connector.erase;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.connector.Purpose;
import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.erase.EraseOutcome.Applied;
import io.tenure.connector.erase.RowOperation.DeleteRow;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Relation.Role;
import io.tenure.connector.record.RecordReader;
import io.tenure.connector.testing.Maps;
import io.tenure.connector.testing.TestCrm;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClosureTest {

  private static TestCrm tree(Kind kind, boolean nullable) {
    TestCrm crm = TestCrm.create(kind);
    String parent = nullable ? "NULL" : "NOT NULL";
    crm.run(
        "CREATE TABLE nodes (id int PRIMARY KEY, parent int %s, FOREIGN KEY (parent) REFERENCES nodes (id))"
            .formatted(parent),
        "CREATE TABLE leaves (node int NOT NULL, nr int NOT NULL, PRIMARY KEY (node, nr), FOREIGN KEY (node) REFERENCES nodes (id))",
        "CREATE TABLE history (node int, what text)",
        "INSERT INTO nodes VALUES (1, 1), (2, 1), (3, 2), (4, 3)",
        "INSERT INTO leaves VALUES (3, 1), (3, 2)");
    return crm.grantAsTheGuideSays();
  }

  private static Maps maps(TestCrm crm) {
    String nodes = crm.dataset("nodes");
    return Maps.of(crm.readSchema())
        .dependent(nodes, nodes)
        .dependent(crm.dataset("leaves"), nodes);
  }

  private static ClosureRows collect(TestCrm crm, DataMap map, int id, int max) {
    return crm.with(Purpose.READ, s -> new Closure(map).collect(s, node(crm, id), max));
  }

  private static RowRef node(TestCrm crm, int id) {
    return new RowRef(crm.dataset("nodes"), List.of(String.valueOf(id)));
  }

  private static EraseOutcome erase(TestCrm crm, DataMap map, ClosureRows closure) {
    RowRef anchor = closure.rows().getLast();
    List<RowOperation> operations = new ArrayList<>(closure.breaks());
    closure.rows().forEach(r -> operations.add(new DeleteRow(r)));
    byte[] facts =
        crm.with(
            Purpose.READ,
            s ->
                RecordReader.of(map, anchor.dataset(), Clock.systemUTC())
                    .readOne(s, anchor.key())
                    .orElseThrow()
                    .fingerprint());
    return new Eraser(map, Clock.systemUTC())
        .execute(
            crm.open(Purpose.ERASE),
            new EraseCommand(
                UUID.randomUUID().toString(),
                Instant.now().plusSeconds(60),
                anchor,
                facts,
                operations));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void selfReferencesComeLeafFirst(Kind kind) {
    try (TestCrm crm = tree(kind, true)) {
      DataMap map = maps(crm).build();
      ClosureRows closure = collect(crm, map, 1, 100);
      assertThat(closure.complete()).isTrue();
      assertThat(closure.breaks()).extracting(RowOperation::row).containsExactly(node(crm, 1));
      assertThat(closure.rows())
          .hasSize(6)
          .containsSubsequence(node(crm, 4), node(crm, 3), node(crm, 2), node(crm, 1));
      assertThat(erase(crm, map, closure)).isInstanceOf(Applied.class);
      assertThat(crm.count("nodes")).isZero();
      assertThat(crm.count("leaves")).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aCircleIsOpenedWhereItsKeyMayBeEmpty(Kind kind) {
    try (TestCrm crm = tree(kind, true)) {
      crm.run("UPDATE nodes SET parent = 4 WHERE id = 1");
      DataMap map = maps(crm).build();
      ClosureRows closure = collect(crm, map, 2, 100);
      assertThat(closure.complete()).isTrue();
      assertThat(closure.breaks()).hasSize(1);
      assertThat(erase(crm, map, closure)).isInstanceOf(Applied.class);
      assertThat(crm.count("nodes")).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aCircleThatCannotBeOpenedIsSaid(Kind kind) {
    try (TestCrm crm = tree(kind, false)) {
      crm.run("UPDATE nodes SET parent = 4 WHERE id = 1");
      ClosureRows closure = collect(crm, maps(crm).build(), 2, 100);
      assertThat(closure.complete()).isFalse();
      assertThat(closure.unbreakable()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void tooManyDependentsAndThoseWithoutAKeyAreSaid(Kind kind) {
    try (TestCrm crm = tree(kind, true)) {
      assertThat(collect(crm, maps(crm).build(), 1, 3).capped()).isTrue();
      crm.run("INSERT INTO history VALUES (1, 'x'), (4, 'x')");
      DataMap map =
          maps(crm)
              .inferred(
                  crm.dataset("history"), "node", crm.dataset("nodes"), "id", null, Role.DEPENDENT)
              .build();
      ClosureRows closure = collect(crm, map, 1, 100);
      assertThat(closure.complete()).isFalse();
      assertThat(closure.unreachable())
          .singleElement()
          .satisfies(u -> assertThat(u.relation().from()).isEqualTo(crm.dataset("history")));
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void manyAnchorsAtOnceGiveWhatEachGivesAlone(Kind kind) {
    try (TestCrm crm = tree(kind, true)) {
      DataMap map = maps(crm).build();
      List<RowRef> anchors = List.of(node(crm, 4), node(crm, 2), node(crm, 3), node(crm, 1));
      for (int max : new int[] {2, 5, 100}) {
        Map<RowRef, ClosureRows> together =
            crm.with(Purpose.READ, s -> new Closure(map).collectAll(s, anchors, max));
        assertThat(together.keySet()).containsExactlyInAnyOrderElementsOf(anchors);
        for (int id = 1; id <= 4; id++) {
          ClosureRows alone = collect(crm, map, id, max);
          ClosureRows one = together.get(node(crm, id));
          assertThat(one.capped()).as("node %d of at most %d", id, max).isEqualTo(alone.capped());
          if (!alone.capped()) {
            assertThat(one).as("node %d of at most %d", id, max).isEqualTo(alone);
          }
        }
      }
    }
  }
}
