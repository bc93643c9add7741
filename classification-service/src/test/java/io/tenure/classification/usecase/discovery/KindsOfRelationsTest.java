package io.tenure.classification.usecase.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.classification.domain.detect.Evidence;
import io.tenure.classification.domain.map.MapFinding;
import io.tenure.classification.domain.propose.Proposed;
import io.tenure.classification.domain.propose.ProposedDataset;
import io.tenure.connector.map.Dataset.SoftDelete;
import io.tenure.connector.map.Dataset.Status;
import io.tenure.connector.map.Relation;
import io.tenure.connector.map.Relation.Origin;
import io.tenure.connector.map.Relation.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** History, versions, link tables, self references, polymorphic pairs, copies; nothing declared. */
class KindsOfRelationsTest {

  private static final Map<String, Proposed<Relation>> RELATIONS = new HashMap<>();
  private static final Map<String, ProposedDataset> DATASETS = new HashMap<>();
  private static Scanned scanned;

  @BeforeAll
  static void discover() {
    scanned =
        LiveScan.of(
            Sql.database(
                "kindsofrelations",
                """
                create table customers (id int primary key, full_name varchar(80), email varchar(120), city varchar(40), manager_id int, is_deleted boolean);
                create table customers_history (history_id int primary key, id int, full_name varchar(80), email varchar(120), city varchar(40), changed_at timestamp);
                create table customers_aud (rev int, revtype int, id int, full_name varchar(80), email varchar(120), primary key (rev, id));
                create table former_versions (id int, valid_from timestamp, full_name varchar(80), email varchar(120), city varchar(40), manager_id int, is_deleted boolean, primary key (id, valid_from));
                create table customers_archive (nr serial primary key, full_name varchar(80), email varchar(120), city varchar(40));
                create table tags (id int primary key, label varchar(20));
                create table customer_tags (customer_id int, tag_id int, primary key (customer_id, tag_id));
                create table remarks (id int primary key, about_type varchar(30), about_id varchar(20), body text);
                create table tickets (id int primary key, title varchar(40), customer_id int, deleted_at timestamptz, archived_at timestamptz);
                create table shipping_labels (id int primary key, line1 varchar(80), printed_on date);
                create table orders (id int primary key, customer_id int, who varchar(80), placed_on date);
                insert into customers select i, 'Nora Person' || md5(i::text), 'p' || md5(i::text) || '@example.org', 'Bonn', case when i > 5 then i % 5 + 1 end, i % 9 = 0 from generate_series(1, 80) i;
                insert into customers_history select i, 1 + i % 80, 'Nora Former' || i, 'f' || i || '@example.org', 'Bonn', now() from generate_series(1, 90) i;
                insert into customers_aud select i, 1, 1 + i % 80, 'Nora Former' || i, 'f' || i || '@example.org' from generate_series(1, 90) i;
                insert into former_versions select 1 + i % 80, now() + i * interval '1 day', 'Nora Former' || i, 'f' || i || '@example.org', 'Bonn', 1, false from generate_series(1, 90) i;
                insert into customers_archive (full_name, email, city) select 'Nora Gone' || i, 'g' || i || '@example.org', 'Bonn' from generate_series(1, 30) i;
                insert into tags select i, 'tag' || i from generate_series(1, 7) i;
                insert into customer_tags select i, 1 + i % 7 from generate_series(1, 80) i;
                insert into tickets select i, 't', 1 + i % 80, case when i % 10 = 0 then now() - i * interval '1 day' end, case when i % 8 = 0 then now() end from generate_series(1, 40) i;
                insert into remarks select i, case when i % 2 = 0 then 'App\\Models\\Customer' else 'App\\Models\\Ticket' end, (1 + i % 40)::text, 'called back' from generate_series(1, 60) i;
                insert into shipping_labels select i, (select full_name from customers where id = 1 + i % 80), current_date from generate_series(1, 60) i;
                insert into orders select i, 1 + i % 80, (select upper(full_name) from customers where id = 1 + i % 80), current_date from generate_series(1, 60) i;
                """),
            "public");
    scanned.map().relations().forEach(r -> RELATIONS.put(r.value().id(), r));
    scanned.map().datasets().forEach(d -> DATASETS.put(d.dataset().table(), d));
  }

  private static Proposed<Relation> relation(String id) {
    assertThat(RELATIONS).as("relations").containsKey(id);
    return RELATIONS.get(id);
  }

  @Test
  void historyTablesHangOnTheirBase() {
    for (String id :
        List.of(
            "public.customers_history(id)->public.customers",
            "public.customers_aud(id)->public.customers",
            "public.former_versions(id)->public.customers")) {
      assertThat(relation(id).value().role()).as(id).isEqualTo(Role.DEPENDENT);
      assertThat(relation(id).reasons().getFirst()).as(id).isEqualTo("history-of-table");
    }
    assertThat(DATASETS.get("former_versions").dataset().kind()).isEqualTo("AUDIT");
    assertThat(DATASETS.get("customers_aud").dataset().kind()).isEqualTo("AUDIT");
    assertThat(DATASETS.get("customers_history").dataset().subjects()).isNotEmpty();
  }

  @Test
  void historyWithoutAKeyIsNamedAsResidue() {
    assertThat(scanned.findings())
        .filteredOn(f -> f.code().equals("discovery.history-without-key"))
        .extracting(MapFinding::dataset)
        .containsExactly("public.customers_archive");
  }

  @Test
  void linkSelfAndPolymorphicRelations() {
    assertThat(DATASETS.get("customer_tags").dataset().kind()).isEqualTo("LINK");
    relation("public.customer_tags(customer_id)->public.customers");
    relation("public.customer_tags(tag_id)->public.tags");
    relation("public.customers(manager_id)->public.customers");
    relation("public.remarks(about_id)->public.customers[about_type=App\\Models\\Customer]");
    relation("public.remarks(about_id)->public.tickets[about_type=App\\Models\\Ticket]");
    assertThat(DATASETS.get("customers").dataset().softDelete().column()).isEqualTo("is_deleted");
    assertThat(DATASETS.get("tickets").dataset().softDelete())
        .isEqualTo(SoftDelete.since("deleted_at"));
    assertThat(DATASETS.get("tickets").reasons())
        .contains("soft-delete:deleted_at by-time, unset:36/40");
  }

  @Test
  void everyRelationIsAProposalWithConfidenceAndEvidence() {
    assertThat(RELATIONS.values())
        .isNotEmpty()
        .allSatisfy(
            r -> {
              assertThat(r.value().origin()).isEqualTo(Origin.INFERRED);
              assertThat(r.value().status()).isEqualTo(Status.PROPOSED);
              assertThat(r.confidence()).isBetween(0.5, 0.99);
              assertThat(r.reasons()).hasSize(2);
              assertThat(r.reasons().get(1)).matches("inclusion:\\d+/\\d+");
            });
  }

  @Test
  void copiesOfNamesAreFoundByTheirValues() {
    assertThat(field("shipping_labels", "line1")).isEqualTo("user.name");
    assertThat(evidence("shipping_labels", "line1")).contains("copy-of:public.customers.full_name");
    assertThat(field("orders", "who")).isEqualTo("user.name");
    assertThat(evidence("tickets", "title")).noneMatch(r -> r.startsWith("copy-of"));
    assertThat(scanned.findings())
        .filteredOn(f -> f.code().equals("discovery.copy-without-path"))
        .extracting(f -> f.dataset() + "." + f.field())
        .as("an order leads to its customer, a label to nobody")
        .containsExactly("public.shipping_labels.line1");
  }

  private static String field(String table, String column) {
    return DATASETS.get(table).verdicts().get(column).category();
  }

  private static List<String> evidence(String table, String column) {
    return DATASETS.get(table).verdicts().get(column).evidence().stream()
        .map(Evidence::rule)
        .toList();
  }
}
