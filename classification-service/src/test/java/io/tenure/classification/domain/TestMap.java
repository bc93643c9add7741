package io.tenure.classification.domain;

import io.tenure.classification.domain.map.Publication.Content;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.ConsentSource;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.map.Dataset.Filter;
import io.tenure.connector.map.Dataset.Identifier;
import io.tenure.connector.map.Dataset.JurisdictionSource;
import io.tenure.connector.map.Dataset.SoftDelete;
import io.tenure.connector.map.Dataset.Status;
import io.tenure.connector.map.Dataset.Step;
import io.tenure.connector.map.Dataset.SubjectSource;
import io.tenure.connector.map.Dataset.TriggerSource;
import io.tenure.connector.map.Relation;
import io.tenure.connector.map.Relation.DeleteRule;
import io.tenure.connector.map.Relation.Origin;
import io.tenure.connector.map.Relation.Role;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** A small CRM: accounts, contacts at them, notes about contacts, and files of notes. */
public final class TestMap {

  public static final String CONTACT_ACCOUNT = "crm.contacts(account_id)->crm.accounts";
  public static final String NOTE_CONTACT = "crm.notes(contact_id)->crm.contacts";
  public static final String FILE_NOTE = "crm.files(parent_id)->crm.notes[parent_type=Note]";
  public static final String DEAL_ACCOUNT = "crm.deals(account_id)->crm.accounts";

  private TestMap() {}

  public static Content content() {
    return new Content(
        List.of(
            dataset(
                "accounts",
                "ACCOUNT",
                List.of(key("id"), field("name", "user.workplace")),
                List.of(),
                List.of()),
            contacts(),
            dataset(
                "deals",
                "OPPORTUNITY",
                List.of(key("id"), pointer("account_id")),
                List.of(
                    new SubjectSource(
                        List.of(new Step(DEAL_ACCOUNT, true), new Step(CONTACT_ACCOUNT, false)),
                        "email",
                        Identifier.EMAIL)),
                List.of()),
            dataset(
                "files",
                "ATTACHMENT",
                List.of(key("id"), pointer("parent_id"), field("parent_type", null)),
                List.of(),
                List.of()),
            dataset(
                "notes",
                "NOTE",
                List.of(
                    key("id"),
                    pointer("contact_id"),
                    field("body", "user.content.free_text"),
                    field("direction", null),
                    field("created_at", null)),
                List.of(
                    new SubjectSource(
                        List.of(new Step(NOTE_CONTACT, true)), "email", Identifier.EMAIL)),
                List.of(trigger("record_created", "created_at")))),
        List.of(
            relation(CONTACT_ACCOUNT, "contacts", "account_id", "accounts", Role.REFERENCE, null),
            relation(DEAL_ACCOUNT, "deals", "account_id", "accounts", Role.REFERENCE, null),
            relation(
                FILE_NOTE,
                "files",
                "parent_id",
                "notes",
                Role.DEPENDENT,
                new Relation.Discriminator("parent_type", "Note")),
            relation(NOTE_CONTACT, "notes", "contact_id", "contacts", Role.DEPENDENT, null)));
  }

  public static DataMap map() {
    return map(content());
  }

  public static DataMap map(Content content) {
    return new DataMap(
        "0191b7a4-0000-7000-8000-000000000001",
        "demo-crm",
        3,
        "sha256:00",
        Instant.parse("2026-11-20T10:15:30Z"),
        content.datasets(),
        content.relations());
  }

  /** The same map with another sign of deleted contacts. */
  public static Content content(SoftDelete ofContacts) {
    Content content = content();
    return new Content(
        content.datasets().stream()
            .map(d -> d.softDelete() == null ? d : with(d, ofContacts))
            .toList(),
        content.relations());
  }

  private static Dataset with(Dataset d, SoftDelete softDelete) {
    return new Dataset(
        d.name(),
        d.schema(),
        d.table(),
        d.kind(),
        d.keyColumns(),
        d.rowCount(),
        d.rowCountExact(),
        d.fields(),
        d.subjects(),
        d.jurisdiction(),
        d.controller(),
        d.triggers(),
        softDelete,
        d.consents());
  }

  private static Dataset contacts() {
    return new Dataset(
        "crm.contacts",
        "crm",
        "contacts",
        "CONTACT",
        List.of("id"),
        1200,
        false,
        List.of(
            key("id"),
            pointer("account_id"),
            field("email", "user.contact.email"),
            field("income", "user.financial.income"),
            field("faith", "user.demographic.religious_belief"),
            rejected("color"),
            field("country", "user.contact.address.country"),
            field("deleted", null),
            field("optin", "user.privacy_preferences"),
            field("created_at", null)),
        List.of(new SubjectSource(List.of(), "email", Identifier.EMAIL)),
        new JurisdictionSource(
            List.of(), "country", JurisdictionSource.Format.ISO_ALPHA2, null, "DE"),
        new JurisdictionSource(List.of(), null, null, null, "DE"),
        List.of(
            trigger("record_created", "created_at"),
            new TriggerSource(
                "last_activity",
                List.of(new Step(NOTE_CONTACT, false)),
                "created_at",
                TriggerSource.Aggregate.MAX,
                List.of(new Filter(1, "direction", List.of("in", "INBOUND"))),
                TriggerSource.Direction.PERSON,
                "Europe/Berlin")),
        new SoftDelete("deleted", List.of("1", "true")),
        List.of(new ConsentSource("newsletter", "optin", List.of("yes"), List.of("no"), null)));
  }

  public static TriggerSource trigger(String name, String column) {
    return new TriggerSource(
        name,
        List.of(),
        column,
        TriggerSource.Aggregate.NONE,
        List.of(),
        TriggerSource.Direction.NEUTRAL,
        "UTC");
  }

  public static Dataset dataset(
      String table,
      String kind,
      List<Field> fields,
      List<SubjectSource> subjects,
      List<TriggerSource> triggers) {
    return new Dataset(
        "crm." + table,
        "crm",
        table,
        kind,
        List.of("id"),
        50,
        true,
        fields,
        subjects,
        null,
        null,
        triggers,
        null,
        List.of());
  }

  private static Field key(String name) {
    return new Field(
        name,
        FieldType.INTEGER,
        "bigint",
        null,
        false,
        true,
        true,
        true,
        false,
        null,
        "LOW",
        1.0,
        Status.CONFIRMED);
  }

  private static Field pointer(String name) {
    return new Field(
        name,
        FieldType.INTEGER,
        "bigint",
        null,
        true,
        false,
        false,
        false,
        true,
        null,
        "LOW",
        1.0,
        Status.CONFIRMED);
  }

  private static Field rejected(String name) {
    return field(name, null, 1.0, Status.REJECTED);
  }

  public static Field field(String name, String category) {
    return field(name, category, 1.0, Status.CONFIRMED);
  }

  public static Field field(String name, String category, double confidence, Status status) {
    return new Field(
        name,
        FieldType.STRING,
        "varchar",
        80,
        true,
        false,
        false,
        false,
        false,
        category,
        io.tenure.classification.domain.taxonomy.Taxonomy.standard().sensitivity(category).name(),
        confidence,
        status);
  }

  private static Relation relation(
      String id, String from, String column, String to, Role role, Relation.Discriminator d) {
    return new Relation(
        id,
        "crm." + from,
        List.of(column),
        "crm." + to,
        List.of("id"),
        d,
        d == null ? Origin.DECLARED : Origin.INFERRED,
        role,
        d == null ? DeleteRule.NO_ACTION : DeleteRule.NONE,
        true,
        1.0,
        Status.CONFIRMED);
  }

  /** The content with one dataset replaced. */
  public static Content with(String name, UnaryOperator<Dataset> change) {
    Content content = content();
    return new Content(
        content.datasets().stream().map(d -> d.name().equals(name) ? change.apply(d) : d).toList(),
        content.relations());
  }

  /** A dataset with other fields. */
  public static Dataset fields(Dataset d, List<Field> fields) {
    return d.withFields(fields);
  }
}
