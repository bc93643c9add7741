package io.tenure.classification.usecase.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.classification.domain.propose.Proposed;
import io.tenure.connector.map.Relation;
import io.tenure.connector.map.Relation.Origin;
import io.tenure.kit.testing.Databases;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pointers of several columns that nobody declared, in a system of many tenants. */
class CompositeKeysTest {

  private static final Map<String, Proposed<Relation>> RELATIONS = new TreeMap<>();
  private static Databases.Handle crm;

  @BeforeAll
  static void discover() {
    crm =
        Sql.database(
            "compositekeys",
            """
            create table customers (tenant_id int, id int, full_name varchar(80), email varchar(120), primary key (tenant_id, id));
            create table tickets (tenant_id int, id int, customer_id int, opened_at timestamp, primary key (tenant_id, id));
            create table order_lines (order_no varchar(12), line_no int, product varchar(20), primary key (order_no, line_no));
            create table returns (return_no int primary key, order_no varchar(12), line_no int, why text);
            create table samples (sample_no int primary key, order_no varchar(12), line_no int);
            create table seats (row_no int, seat_no int, primary key (row_no, seat_no));
            create table guesses (guess_no int primary key, row_no int, seat_no int);
            create table stock (depot varchar(10), shelf int, level int, unique (depot, shelf, level), note text);
            create table shelf_counts (count_no int primary key, depot varchar(10), shelf int, level int);
            create table declared_returns (return_no int primary key, order_no varchar(12), line_no int, foreign key (order_no, line_no) references order_lines);
            alter table stock alter depot set not null, alter shelf set not null, alter level set not null;
            insert into customers select t, 1000 * t + i, 'Nora Person' || t || '-' || i, 'p' || t || '-' || i || '@example.org' from generate_series(1, 5) t, generate_series(1, 60) i;
            insert into tickets select t, 5000 * t + i, 1000 * t + 1 + i %% 60, now() from generate_series(1, 5) t, generate_series(1, 40) i;
            insert into order_lines select 'A-' || (7 * o), l, 'thing' from generate_series(1, 200) o, generate_series(1, 1 + o %% 4) l;
            insert into returns select i, 'A-' || (7 * i), 1 + i %% (1 + i %% 4), 'broken' from generate_series(1, 100) i;
            insert into declared_returns select i, 'A-' || (7 * i), 1 from generate_series(1, 100) i;
            insert into samples select i, 'A-' || (7 * i), 4 from generate_series(1, 100) i;
            insert into seats select r, s from generate_series(1, 20) r, generate_series(1, 20) s;
            insert into guesses select i, 1 + i %% 20, 1 + (i * 7) %% 20 from generate_series(1, 100) i;
            insert into stock select 'D' || d, s, 1 + (d * s) %% 5 from generate_series(1, 8) d, generate_series(1, 30) s;
            insert into shelf_counts select i, 'D' || (1 + i %% 8), 1 + i %% 30, 1 + ((1 + i %% 8) * (1 + i %% 30)) %% 5 from generate_series(1, 90) i;
            """
                .replace("%%", "%"));
    LiveScan.of(crm, "public").map().relations().forEach(r -> RELATIONS.put(r.value().id(), r));
  }

  @AfterAll
  static void drop() {
    Databases.drop(crm);
  }

  @Test
  void namesAndCombinedValuesProveAPointer() {
    assertThat(
            RELATIONS.keySet().stream()
                .filter(id -> id.contains(","))
                .filter(id -> RELATIONS.get(id).value().origin() == Origin.INFERRED))
        .containsExactlyInAnyOrder(
            "public.tickets(tenant_id,customer_id)->public.customers",
            "public.returns(order_no,line_no)->public.order_lines",
            "public.shelf_counts(depot,shelf,level)->public.stock");
    Proposed<Relation> ticket =
        RELATIONS.get("public.tickets(tenant_id,customer_id)->public.customers");
    assertThat(ticket.value().toColumns()).isEqualTo(List.of("tenant_id", "id"));
    assertThat(ticket.reasons()).containsExactly("name-of-table", "inclusion:200/200");
    assertThat(ticket.value().nullable()).isTrue();
    assertThat(ticket.confidence()).isBetween(0.9, 0.97);
  }

  @Test
  void valuesThatAreNotThereOrWouldBeByAccidentProveNothing() {
    assertThat(RELATIONS.keySet())
        .as("order lines that do not exist")
        .noneMatch(id -> id.startsWith("public.samples(order_no,line_no)"))
        .as("every combination is there")
        .noneMatch(id -> id.startsWith("public.guesses(row_no,seat_no)"));
  }

  @Test
  void whatIsDeclaredIsNotProposedAgain() {
    assertThat(
            RELATIONS
                .get("public.declared_returns(order_no,line_no)->public.order_lines")
                .value()
                .origin())
        .isEqualTo(Origin.DECLARED);
  }
}
