package io.tenure.classification.usecase.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.tenure.classification.domain.propose.Proposed;
import io.tenure.connector.map.Dataset;
import io.tenure.kit.testing.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Discovery of schemas that nobody here designed. */
class DatabasesOfOthersTest {

  @Test
  void northwind() throws IOException {
    String script = script("northwind_postgresql.sql");
    Scanned scanned = LiveScan.of(Sql.database("northwind", script), "public");
    Files.writeString(Path.of("target/northwind-map.txt"), Dump.text(scanned));
    Map<String, Dataset> datasets = datasets(scanned);
    assertThat(kinds(datasets))
        .containsEntry("customers", "ACCOUNT")
        .containsEntry("employees", "USER")
        .containsEntry("suppliers", "ACCOUNT")
        .containsEntry("orders", "ORDER")
        .containsEntry("order_details", "ORDER")
        .containsEntry("products", "PRODUCT")
        .containsEntry("employee_territories", "LINK")
        .containsEntry("us_states", "REFERENCE_DATA");
    assertThat(category(datasets, "customers", "contact_name")).isEqualTo("user.name");
    assertThat(category(datasets, "customers", "company_name"))
        .isEqualTo("user.contact.organization");
    assertThat(category(datasets, "customers", "phone")).isEqualTo("user.contact.phone_number");
    assertThat(category(datasets, "employees", "birth_date"))
        .isEqualTo("user.demographic.date_of_birth");
    assertThat(category(datasets, "employees", "home_phone"))
        .isEqualTo("user.contact.phone_number");
    assertThat(category(datasets, "orders", "ship_address")).startsWith("user.contact.address");
    assertThat(category(datasets, "products", "product_name")).isNull();
    assertThat(category(datasets, "categories", "category_name")).isNull();
    assertThat(datasets.get("orders").subjects()).isNotEmpty();
    assertThat(datasets.get("orders").triggers())
        .anyMatch(t -> t.trigger().equals("transaction_completed"));
    assertThat(datasets.get("customers").triggers())
        .anyMatch(t -> t.trigger().equals("relationship_end"));
    assertThat(datasets.get("customers").jurisdiction().column()).isEqualTo("country");
    withoutKeys("Northwind", script, ids(scanned));
  }

  @Test
  void chinook() throws IOException {
    String script = script("chinook_postgresql.sql");
    script =
        script
            .lines()
            .filter(
                l ->
                    !l.startsWith("DROP DATABASE")
                        && !l.startsWith("CREATE DATABASE")
                        && !l.startsWith("\\c"))
            .collect(Collectors.joining("\n"));
    Scanned scanned = LiveScan.of(Sql.database("chinook", script), "public");
    Files.writeString(Path.of("target/chinook-map.txt"), Dump.text(scanned));
    Map<String, Dataset> datasets = datasets(scanned);
    assertThat(kinds(datasets))
        .containsEntry("customer", "CONTACT")
        .containsEntry("employee", "USER")
        .containsEntry("invoice", "INVOICE")
        .containsEntry("invoice_line", "INVOICE")
        .containsEntry("playlist_track", "LINK")
        .containsEntry("track", "PRODUCT");
    assertThat(category(datasets, "customer", "email")).isEqualTo("user.contact.email");
    assertThat(category(datasets, "customer", "first_name")).isEqualTo("user.name.first");
    assertThat(category(datasets, "invoice", "billing_address")).startsWith("user.contact.address");
    assertThat(category(datasets, "invoice", "total")).isEqualTo("user.financial");
    assertThat(category(datasets, "track", "name")).isNull();
    assertThat(category(datasets, "artist", "name")).isNull();
    assertThat(datasets.get("invoice").subjects()).hasSize(1);
    assertThat(datasets.get("invoice_line").subjects()).hasSize(1);
    assertThat(datasets.get("customer").triggers())
        .anyMatch(t -> t.trigger().equals("relationship_end"));
    assertThat(datasets.get("invoice").triggers())
        .anyMatch(t -> t.trigger().equals("invoice_issued"));
    withoutKeys("Chinook", script, ids(scanned));
  }

  private static void withoutKeys(String name, String script, Set<String> truth) {
    Databases.Handle bare =
        Sql.database(
            name.toLowerCase(java.util.Locale.ROOT), script, Sql.dropForeignKeys("public"));
    RelationScore.of(name + " without keys", truth, ids(LiveScan.of(bare, "public")))
        .atLeast(0.95, 0.9);
  }

  private static String script(String file) {
    String shared = System.getProperty("tenure.shared");
    Path path = Path.of(shared == null ? "absent" : shared, "reference", "databases", file);
    assumeThat(path)
        .as("the reference databases are not here; nothing is tried on %s", file)
        .exists();
    return Sql.file(path);
  }

  private static Map<String, Dataset> datasets(Scanned scanned) {
    Map<String, Dataset> datasets = new HashMap<>();
    scanned.map().datasets().forEach(d -> datasets.put(d.dataset().table(), d.dataset()));
    return datasets;
  }

  private static Map<String, String> kinds(Map<String, Dataset> datasets) {
    Map<String, String> kinds = new HashMap<>();
    datasets.forEach((table, d) -> kinds.put(table, d.kind()));
    return kinds;
  }

  private static Set<String> ids(Scanned scanned) {
    Set<String> ids = new TreeSet<>();
    scanned.map().relations().stream().map(Proposed::value).forEach(r -> ids.add(r.id()));
    return ids;
  }

  private static String category(Map<String, Dataset> datasets, String table, String column) {
    return datasets.get(table).fields().stream()
        .filter(f -> f.name().equals(column))
        .findFirst()
        .orElseThrow()
        .category();
  }
}
