package io.tenure.classification.usecase.discovery;

import io.tenure.classification.domain.propose.Proposed;
import io.tenure.connector.map.Relation;
import io.tenure.kit.testing.Databases;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Generated schemas without a single declared key, with names and values that mislead: keys kept as
 * text, the same numbers in every table, abbreviations, columns that only look like pointers.
 */
class HostileNamesTest {

  /** Things of many trades, none of them in any word list on purpose. */
  private static final List<String> THINGS =
      List.of(
          "widget", "gadget", "vessel", "harbour", "turbine", "orchard", "mooring", "lantern",
          "quarry", "glacier", "pylon", "anchor", "beacon", "culvert", "parapet", "sluice");

  private final StringBuilder script = new StringBuilder();
  private final Set<String> truth = new TreeSet<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20261126})
  void numbersThatMeanDifferentThings(long seed) {
    Random random = new Random(seed);
    System.out.println("seed " + seed);
    List<String> made = new ArrayList<>();
    for (String thing : THINGS) {
      table(thing, made, random);
      made.add(thing);
    }
    Databases.Handle database = Sql.database("hostile" + seed, script.toString());
    Set<String> found = new TreeSet<>();
    LiveScan.of(database, "public").map().relations().stream()
        .map(Proposed::value)
        .map(Relation::id)
        .forEach(found::add);
    RelationScore.of("hostile names, seed " + seed, truth, found).atLeast(0.95, 0.9);
  }

  private void table(String thing, List<String> made, Random random) {
    String plural =
        thing.endsWith("y") ? thing.substring(0, thing.length() - 1) + "ies" : thing + "s";
    script.append("create table ").append(plural).append(" (id bigint primary key");
    List<String> values = new ArrayList<>(List.of("i"));
    // Columns in the range of every key that point nowhere.
    script.append(", quantity int, position_no int, status_id int, version_no int, legacy_id int");
    values.addAll(List.of("1 + i % 40", "1 + i % 9", "1 + i % 4", "1 + i % 3", "i"));
    for (int n = 0; n < 3 && !made.isEmpty(); n++) {
      String to = made.get(random.nextInt(made.size()));
      String toTable = to.endsWith("y") ? to.substring(0, to.length() - 1) + "ies" : to + "s";
      String column =
          switch (random.nextInt(5)) {
            case 0 -> to + "_id";
            case 1 -> "main_" + to + "_ref";
            case 2 -> to + "Key";
            case 3 -> to + "_no";
            default -> to.substring(0, 4) + "_id";
          };
      String quoted = "\"" + column + "\"";
      if (script.substring(script.lastIndexOf("create table")).contains(quoted)) {
        continue;
      }
      // Traps: the name of a table, but a number of things.
      if (random.nextBoolean()) {
        script
            .append(", \"")
            .append(to)
            .append("_count")
            .append(n)
            .append("\" int, \"total_")
            .append(to)
            .append(n)
            .append("\" int");
        values.addAll(List.of("1 + i % 30", "1 + i % 20"));
      }
      boolean text = random.nextBoolean();
      script.append(", ").append(quoted).append(text ? " varchar(20)" : " int");
      int spread = 20 + random.nextInt(40);
      String value = "1 + (i * " + (1 + random.nextInt(7)) + ") % " + spread;
      values.add(text ? "(" + value + ")::text" : value);
      truth.add("public.%s(%s)->public.%s".formatted(plural, column, toTable));
    }
    script.append(");\ninsert into ").append(plural).append(" select ");
    script.append(String.join(", ", values)).append(" from generate_series(1, 60) i;\n");
  }

  /** Names that say something else than the values. */
  @Test
  void valuesChooseBetweenNames() {
    Databases.Handle database =
        Sql.database(
            "misled",
            """
            create table accounts (id int primary key, name text);
            create table ledger_accounts (id int primary key, title text);
            create table postings (id int primary key, account_id int, customer text, parent int);
            create table customers (code varchar(12) primary key, label text);
            create table carriers (carrier_no int primary key, label text);
            create table shipments (id uuid primary key, ship_via int, sent_with uuid, parcel_id int);
            create table trucks (id uuid primary key, plate text);
            create table devices (serial bigint primary key, label text);
            create table readings (id int primary key, x bigint, y int);
            insert into accounts select i, 'a' from generate_series(1, 30) i;
            insert into ledger_accounts select 1000 + i, 't' from generate_series(1, 30) i;
            insert into customers select 'CUST-' || lpad(i::text, 5, '0'), 'l' from generate_series(1, 50) i;
            insert into postings select i, 1000 + 1 + i % 30, 'CUST-' || lpad((1 + i % 50)::text, 5, '0'),
              case when i > 1 then i / 2 end from generate_series(1, 90) i;
            insert into carriers select i, 'c' from generate_series(1, 6) i;
            insert into trucks select gen_random_uuid(), 'p' from generate_series(1, 20) i;
            insert into shipments select gen_random_uuid(), 1 + i % 6,
              (select id from trucks order by id offset i %% 20 limit 1), 1 + i %% 6 from generate_series(1, 60) i;
            insert into devices select 4000000000 + i * 7919, 'd' from generate_series(1, 40) i;
            insert into readings select i, 4000000000 + (1 + i %% 40) * 7919, 1 + i %% 40 from generate_series(1, 80) i;
            """
                .replace("%%", "%"));
    Set<String> found = new TreeSet<>();
    LiveScan.of(database, "public").map().relations().forEach(r -> found.add(r.value().id()));
    RelationScore.of(
            "misleading names",
            Set.of(
                "public.postings(account_id)->public.ledger_accounts",
                "public.postings(customer)->public.customers",
                "public.postings(parent)->public.postings",
                "public.shipments(sent_with)->public.trucks",
                "public.readings(x)->public.devices"),
            found)
        .atLeast(1.0, 1.0);
  }
}
