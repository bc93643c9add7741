package io.tenure.classification.usecase.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.classification.domain.propose.Proposed;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.Identifier;
import io.tenure.connector.map.Dataset.Step;
import io.tenure.connector.map.Dataset.TriggerSource;
import io.tenure.connector.map.Dataset.TriggerSource.Direction;
import io.tenure.connector.map.Relation;
import io.tenure.connector.map.Relation.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo CRM, discovered for real: what must come out right without a person. */
class DemoCrmTest {

  private static Scanned scanned;
  private static final Map<String, Dataset> DATASETS = new HashMap<>();
  private static final Map<String, Relation> RELATIONS = new HashMap<>();

  @BeforeAll
  static void discover() throws IOException {
    scanned = LiveScan.of(Sql.demo(), "crm");
    Files.writeString(Path.of("target/demo-map.txt"), Dump.text(scanned));
    scanned.map().datasets().forEach(d -> DATASETS.put(d.dataset().table(), d.dataset()));
    scanned.map().relations().stream().map(Proposed::value).forEach(r -> RELATIONS.put(r.id(), r));
  }

  @Test
  void kinds() {
    Map<String, String> kinds = new HashMap<>();
    DATASETS.forEach((table, d) -> kinds.put(table, d.kind()));
    assertThat(kinds)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("users", "USER"),
                Map.entry("products", "PRODUCT"),
                Map.entry("campaigns", "REFERENCE_DATA"),
                Map.entry("accounts", "ACCOUNT"),
                Map.entry("contacts", "CONTACT"),
                Map.entry("leads", "LEAD"),
                Map.entry("opportunities", "OPPORTUNITY"),
                Map.entry("opportunity_lines", "OPPORTUNITY"),
                Map.entry("activities", "ACTIVITY"),
                Map.entry("activity_recipients", "LINK"),
                Map.entry("cases", "CASE"),
                Map.entry("campaign_members", "CAMPAIGN_MEMBER"),
                Map.entry("invoices", "INVOICE"),
                Map.entry("invoice_lines", "INVOICE"),
                Map.entry("payments", "PAYMENT"),
                Map.entry("attachments", "ATTACHMENT"),
                Map.entry("notes", "NOTE"),
                Map.entry("contact_audit", "AUDIT")));
  }

  @Test
  void categories() {
    Map<String, String> expected =
        Map.ofEntries(
            Map.entry("contacts.first_name", "user.name.first"),
            Map.entry("contacts.last_name", "user.name.last"),
            Map.entry("contacts.full_name", "user.name"),
            Map.entry("contacts.email", "user.contact.email"),
            Map.entry("contacts.mobile", "user.contact.phone_number"),
            Map.entry("contacts.phone_search", "user.contact.phone_number"),
            Map.entry("contacts.birth_date", "user.demographic.date_of_birth"),
            Map.entry("contacts.tax_id", "user.financial.tax_id"),
            Map.entry("contacts.street", "user.contact.address.street"),
            Map.entry("contacts.postal_code", "user.contact.address.postal_code"),
            Map.entry("contacts.job_title", "user.job_title"),
            Map.entry("contacts.customer_number", "user.unique_id"),
            Map.entry("contacts.email_opt_in", "user.privacy_preferences"),
            Map.entry("accounts.name", "user.contact.organization"),
            Map.entry("accounts.vat_id", "user.financial.tax_id"),
            Map.entry("activities.from_address", "user.contact.email"),
            Map.entry("activities.body", "user.content.private"),
            Map.entry("activity_recipients.name", "user.name"),
            Map.entry("cases.supplied_name", "user.name"),
            Map.entry("cases.description", "user.content.free_text"),
            Map.entry("invoices.billing_name", "user.name"),
            Map.entry("invoices.billing_phone", "user.contact.phone_number"),
            Map.entry("invoices.net", "user.financial"),
            Map.entry("payments.iban", "user.financial.bank_account"),
            Map.entry("payments.payer_name", "user.name"),
            Map.entry("notes.body", "user.content.private"),
            Map.entry("contact_audit.old_value", "user.content.free_text"),
            Map.entry("attachments.content", "user.content"));
    expected.forEach(
        (name, category) -> assertThat(field(name).category()).as(name).isEqualTo(category));
    for (String name :
        List.of(
            "products.name",
            "products.price",
            "contacts.created_at",
            "contacts.owner_id",
            "contacts.deleted",
            "invoices.seller_country",
            "opportunities.stage",
            "campaign_members.status",
            "attachments.mime_type",
            "activities.direction")) {
      assertThat(field(name).category()).as(name).isNull();
    }
  }

  @Test
  void whatAPersonMustStillDecideIsLittle() {
    Set<String> open = new TreeSet<>();
    DATASETS.values().stream()
        .flatMap(
            d ->
                d.fields().stream()
                    .filter(f -> f.confidence() < 0.9)
                    .map(f -> d.table() + "." + f.name()))
        .forEach(open::add);
    scanned.map().datasets().stream()
        .filter(d -> d.confidence() < 0.9)
        .forEach(d -> open.add(d.dataset().table()));
    System.out.println("Demo CRM, open below 0.9: " + open);
    assertThat(open).hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void undeclaredKeysAndPolymorphicPairs() {
    assertThat(RELATIONS)
        .containsKeys(
            "crm.notes(contact_id)->crm.contacts",
            "crm.contact_audit(contact_id)->crm.contacts",
            "crm.activities(parent_id)->crm.contacts[parent_type=CONTACT]",
            "crm.activities(parent_id)->crm.leads[parent_type=LEAD]",
            "crm.activities(parent_id)->crm.accounts[parent_type=ACCOUNT]",
            "crm.activities(parent_id)->crm.opportunities[parent_type=OPPORTUNITY]",
            "crm.activities(parent_id)->crm.cases[parent_type=CASE]",
            "crm.attachments(parent_id)->crm.invoices[parent_type=INVOICE]");
    assertThat(RELATIONS).hasSize(29 + 2 + 5 + 5);
  }

  @Test
  void roles() {
    Map<String, Role> expected =
        Map.of(
            "crm.notes(contact_id)->crm.contacts", Role.DEPENDENT,
            "crm.contact_audit(contact_id)->crm.contacts", Role.DEPENDENT,
            "crm.activity_recipients(contact_id)->crm.contacts", Role.DEPENDENT,
            "crm.attachments(parent_id)->crm.contacts[parent_type=CONTACT]", Role.DEPENDENT,
            "crm.invoice_lines(invoice_id)->crm.invoices", Role.DEPENDENT,
            "crm.invoices(contact_id)->crm.contacts", Role.REFERENCE,
            "crm.activities(parent_id)->crm.contacts[parent_type=CONTACT]", Role.REFERENCE,
            "crm.notes(author_id)->crm.users", Role.REFERENCE,
            "crm.accounts(parent_account_id)->crm.accounts", Role.REFERENCE,
            "crm.invoice_lines(product_id)->crm.products", Role.REFERENCE);
    expected.forEach((id, role) -> assertThat(RELATIONS.get(id).role()).as(id).isEqualTo(role));
  }

  @Test
  void subjects() {
    assertThat(DATASETS.get("contacts").subjects())
        .extracting(s -> s.identifier())
        .containsExactly(Identifier.EMAIL, Identifier.KEY);
    assertThat(DATASETS.get("activities").subjects().stream().map(s -> s.path()).distinct())
        .as("parent branches and recipients")
        .hasSize(6);
    assertThat(DATASETS.get("invoices").subjects())
        .allSatisfy(
            s ->
                assertThat(s.path())
                    .containsExactly(new Step("crm.invoices(contact_id)->crm.contacts", true)));
    assertThat(DATASETS.get("products").subjects()).isEmpty();
    assertThat(DATASETS.get("accounts").subjects()).isEmpty();
  }

  @Test
  void jurisdictionsAndControllers() {
    assertThat(DATASETS.get("contacts").jurisdiction().column()).isEqualTo("country");
    assertThat(DATASETS.get("contacts").jurisdiction().subdivisionColumn()).isEqualTo("state");
    assertThat(DATASETS.get("contacts").controller().column()).isEqualTo("seller_country");
    assertThat(DATASETS.get("contacts").controller().path())
        .containsExactly(new Step("crm.contacts(account_id)->crm.accounts", true));
    assertThat(DATASETS.get("invoices").controller().path()).isEmpty();
    assertThat(DATASETS.get("invoices").jurisdiction().column()).isEqualTo("billing_country");
    assertThat(DATASETS.get("payments").controller().path())
        .containsExactly(new Step("crm.payments(invoice_id)->crm.invoices", true));
    assertThat(DATASETS.get("leads").controller()).isNull();
  }

  @Test
  void triggers() {
    assertThat(triggers("contacts"))
        .containsExactlyInAnyOrder("record_created", "relationship_end", "last_activity");
    assertThat(triggers("invoices")).contains("invoice_issued");
    assertThat(triggers("invoice_lines")).contains("invoice_issued");
    assertThat(triggers("payments")).contains("transaction_completed", "invoice_issued");
    assertThat(triggers("opportunities")).contains("opportunity_closed");
    assertThat(triggers("cases")).contains("case_closed");
    assertThat(triggers("notes")).contains("record_created", "last_activity", "relationship_end");
    assertThat(triggers("activity_recipients")).contains("record_created");
    TriggerSource inbound =
        DATASETS.get("contacts").triggers().stream()
            .filter(
                t ->
                    t.path()
                        .equals(
                            List.of(
                                new Step(
                                    "crm.activities(parent_id)->crm.contacts[parent_type=CONTACT]",
                                    false))))
            .findFirst()
            .orElseThrow();
    assertThat(inbound.column()).isEqualTo("occurred_at");
    assertThat(inbound.direction()).isEqualTo(Direction.PERSON);
    assertThat(inbound.filters())
        .containsExactly(new Dataset.Filter(1, "direction", List.of("INBOUND")));
    assertThat(DATASETS.values())
        .allSatisfy(d -> assertThat(d.triggers()).noneMatch(t -> t.column().equals("modified_at")));
  }

  @Test
  void softDeletionAndConsents() {
    assertThat(DATASETS.get("contacts").softDelete().deletedValues()).containsExactly("true");
    assertThat(DATASETS.get("invoices").softDelete()).isNull();
    assertThat(DATASETS.get("contacts").consents())
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.purpose()).isEqualTo("marketing.email");
              assertThat(c.givenValues()).containsExactly("true");
              assertThat(c.atColumn()).isEqualTo("email_opt_in_at");
            });
  }

  @Test
  void withoutAnyDeclaredKeyTheSameRelationsAreFound() {
    var bare =
        Sql.database(
            "demobare",
            Sql.file(
                Path.of(
                    System.getProperty("tenure.root"),
                    "quickstart/src/main/resources/crm/postgresql.sql")),
            Sql.file(Path.of("src/test/resources/crm/demo-rows.sql")),
            Sql.dropForeignKeys("crm"));
    Set<String> found = new TreeSet<>();
    LiveScan.of(bare, "crm").map().relations().forEach(r -> found.add(r.value().id()));
    RelationScore.of("demo CRM without keys", RELATIONS.keySet(), found).atLeast(0.95, 0.9);
  }

  private static Set<String> triggers(String table) {
    Set<String> names = new TreeSet<>();
    DATASETS.get(table).triggers().forEach(t -> names.add(t.trigger()));
    return names;
  }

  private static Field field(String name) {
    String[] parts = name.split("\\.");
    return DATASETS.get(parts[0]).fields().stream()
        .filter(f -> f.name().equals(parts[1]))
        .findFirst()
        .orElseThrow();
  }
}
