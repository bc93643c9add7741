package io.tenure.classification.usecase.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.classification.domain.detect.Evidence;
import io.tenure.classification.domain.map.MapFinding;
import io.tenure.classification.domain.propose.Copy;
import io.tenure.classification.domain.propose.Original;
import io.tenure.classification.domain.propose.ProposedDataset;
import io.tenure.classification.domain.propose.TableView;
import io.tenure.classification.domain.relate.CopyFinder;
import io.tenure.classification.domain.relate.PickedValues;
import io.tenure.classification.domain.relate.SketchRows;
import io.tenure.classification.domain.relate.Suspect;
import io.tenure.connector.ConnectorCode;
import io.tenure.connector.ConnectorException;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.schema.Column;
import io.tenure.connector.schema.Table;
import io.tenure.kit.testing.Databases;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Copies of originals that are too large to be read whole. */
class LargeOriginalsTest {

  private static final int ROWS = 120_000;

  @Test
  void copiesOfTheNewestRowsOfALargeTableAreFound() {
    Databases.Handle crm =
        Sql.database(
            "largeoriginals",
            """
            create table customers (id int primary key, full_name varchar(80), email varchar(120));
            insert into customers select i, 'Nora Person' || md5(i::text), 'p' || md5(i::text) || '@example.org' from generate_series(1, %1$d) i;
            create index on customers (email);
            create table shipping_labels (id int primary key, line1 varchar(80), printed_on date);
            insert into shipping_labels select i, upper(full_name) || ' ', current_date from generate_series(1, 80) i join customers c on c.id = %1$d - i;
            create table bounces (id int primary key, about varchar(120));
            insert into bounces select i, email from generate_series(1, 80) i join customers c on c.id = %1$d - 7 * i;
            create table visitors (id int primary key, who varchar(80), badge varchar(60));
            insert into visitors select i, 'Nora Person' || md5('guest' || i), 'p' || md5('guest' || i) || '@example.com' from generate_series(1, 80) i;
            create table halves (id int primary key, who varchar(80));
            insert into halves select i, 'Nora Person' || md5(case when i %% 2 = 0 then (%1$d - i)::text else 'guest' || i end) from generate_series(1, 80) i;
            analyze;
            """
                .formatted(ROWS));
    Map<String, ProposedDataset> found = new HashMap<>();
    Scanned scanned = LiveScan.of(crm, "public");
    scanned.map().datasets().forEach(d -> found.put(d.dataset().table(), d));

    assertThat(copies(found, "shipping_labels", "line1"))
        .containsExactly("copy-of:public.customers.full_name");
    assertThat(found.get("shipping_labels").verdicts().get("line1").category())
        .isEqualTo("user.name");
    assertThat(copies(found, "bounces", "about")).containsExactly("copy-of:public.customers.email");
    assertThat(copies(found, "visitors", "who")).isEmpty();
    assertThat(copies(found, "visitors", "badge")).isEmpty();
    assertThat(copies(found, "halves", "who")).as("half of it is no copy").isEmpty();
    assertThat(scanned.findings())
        .extracting(MapFinding::code)
        .contains("discovery.copy-without-path")
        .doesNotContain("discovery.copies-partly-searched", "discovery.copies-unmeasured");
    Databases.drop(crm);
  }

  private static List<String> copies(
      Map<String, ProposedDataset> found, String table, String column) {
    return found.get(table).verdicts().get(column).evidence().stream()
        .map(Evidence::rule)
        .filter(rule -> rule.startsWith("copy-of"))
        .toList();
  }

  private final Skipped skipped = new Skipped();

  private Collection<Copy> copies(
      int suspects, Function<Collection<String>, Optional<Set<String>>> present) {
    List<String> texts = List.of("name");
    Original original =
        new Original(
            TableView.of(table("people", texts), Map.of(), Map.of(), Set.of()),
            column("name"),
            "user.name");
    SketchRows rows = SketchRows.ofOriginals(1);
    for (int i = 0; i < 100; i++) {
      rows.row(new String[] {"Nora Person " + i});
    }
    rows.done(false);
    CopyFinder finder = new CopyFinder();
    finder.add(List.of(original), rows.values());
    List<Suspect> all = new ArrayList<>();
    for (int s = 0; s < suspects; s++) {
      PickedValues picked = new PickedValues();
      for (int i = 0; i < 30; i++) {
        picked.add("Nora Person " + (1000 * s + i));
      }
      all.add(new Suspect("public.other" + s, "who", picked, 15));
    }
    CrmReader.Scan scan =
        (CrmReader.Scan)
            Proxy.newProxyInstance(
                CrmReader.Scan.class.getClassLoader(),
                new Class<?>[] {CrmReader.Scan.class},
                (proxy, method, arguments) -> {
                  assertThat(method.getName()).isEqualTo("present");
                  @SuppressWarnings("unchecked")
                  Collection<String> values = (Collection<String>) arguments[2];
                  return present.apply(values);
                });
    return new LargeOriginals(scan, skipped, (done, total, message) -> {}).copies(finder, all);
  }

  @Test
  void oneQuestionForAllSuspectsAndNoMoreThanAllowed() {
    AtomicInteger questions = new AtomicInteger();
    Collection<Copy> copies =
        copies(
            LargeOriginals.MOST_SUSPECTS + 5,
            values -> {
              questions.incrementAndGet();
              assertThat(values).hasSizeLessThanOrEqualTo(24 * LargeOriginals.MOST_SUSPECTS);
              Set<String> there = new HashSet<>();
              values.stream()
                  .filter(v -> v.matches("Nora Person \\d\\d?"))
                  .forEach(v -> there.add(v.toLowerCase(java.util.Locale.ROOT)));
              return Optional.of(there);
            });
    assertThat(questions).hasValue(1);
    assertThat(copies).extracting(Copy::table).containsExactly("public.other0");
    assertThat(skipped.findings())
        .extracting(MapFinding::code, MapFinding::detail)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "discovery.copies-partly-searched",
                "The table is too large to be read whole: of 405 columns that may hold copies of it, 400 were compared with all its rows."));
  }

  @Test
  void whatTakesTooLongOrIsTooLargeIsTold() {
    assertThat(
            copies(
                1,
                values -> {
                  throw new ConnectorException(ConnectorCode.TIMEOUT, "too long");
                }))
        .isEmpty();
    assertThat(copies(1, values -> Optional.empty())).isEmpty();
    assertThat(skipped.findings())
        .extracting(MapFinding::code)
        .containsExactly("discovery.copies-partly-searched", "discovery.copies-partly-searched");
  }

  private static Column column(String name) {
    return new Column(
        name,
        1,
        FieldType.STRING,
        "any",
        80,
        null,
        null,
        true,
        null,
        false,
        false,
        List.of(),
        null);
  }

  private static Table table(String name, List<String> columns) {
    return new Table(
        "public",
        name,
        Table.Kind.TABLE,
        null,
        columns.stream().map(LargeOriginalsTest::column).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        1_000_000,
        true,
        0,
        true);
  }
}
