package io.tenure.disposal;

import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.ConsentSource;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.map.Dataset.Identifier;
import io.tenure.connector.map.Dataset.JurisdictionSource;
import io.tenure.connector.map.Dataset.Status;
import io.tenure.connector.map.Dataset.Step;
import io.tenure.connector.map.Dataset.SubjectSource;
import io.tenure.connector.map.Dataset.TriggerSource;
import io.tenure.connector.map.Relation;
import io.tenure.connector.map.Relation.DeleteRule;
import io.tenure.connector.map.Relation.Origin;
import io.tenure.connector.map.Relation.Role;
import io.tenure.plan.Clause;
import io.tenure.plan.Clause.Basis;
import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.Clause.RuleKind;
import io.tenure.plan.Condition;
import io.tenure.plan.EndExpression;
import io.tenure.plan.EndExpression.Anchor;
import io.tenure.plan.RetentionPlan.FieldGroup;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The confirmed map of {@link TestCrm}, and a policy for it. */
public final class TestCrmMap {

  public static final String CONTACTS = "public.contacts";
  public static final String NOTES = "public.notes";
  public static final String INVOICES = "public.invoices";
  public static final String LEADS = "public.leads";

  private static final String NOTE_OF = "public.notes(contact_id)->public.contacts";
  private static final String INVOICE_OF = "public.invoices(contact_id)->public.contacts";

  private TestCrmMap() {}

  public static DataMap of(UUID system, String key, int version) {
    return new DataMap(
        system.toString(),
        key,
        version,
        "sha256:map-" + system + "-" + version,
        Instant.parse("2026-11-01T00:00:00Z"),
        List.of(contacts(), notes(), invoices(), leads()),
        List.of(
            relation(NOTE_OF, NOTES, Role.DEPENDENT, false),
            relation(INVOICE_OF, INVOICES, Role.REFERENCE, true)));
  }

  private static Dataset contacts() {
    return dataset(
        CONTACTS,
        "CONTACT",
        List.of(
            field("id", FieldType.INTEGER, null),
            field("full_name", FieldType.TEXT, "user.name"),
            field("email", FieldType.TEXT, "user.contact.email"),
            field("phone", FieldType.TEXT, "user.contact.phone_number"),
            field("country", FieldType.TEXT, null),
            field("created_at", FieldType.TIMESTAMP, null),
            field("last_activity", FieldType.TIMESTAMP, null),
            field("newsletter", FieldType.TEXT, null),
            field("newsletter_at", FieldType.TIMESTAMP, null),
            field("deleted", FieldType.BOOLEAN, null)),
        List.of(new SubjectSource(List.of(), "email", Identifier.EMAIL)),
        List.of(trigger("record_created", "created_at"), trigger("last_activity", "last_activity")),
        List.of(
            new ConsentSource(
                "newsletter", "newsletter", List.of("yes"), List.of("no"), "newsletter_at")));
  }

  private static Dataset notes() {
    return dataset(
        NOTES,
        "NOTE",
        List.of(
            field("id", FieldType.INTEGER, null),
            field("contact_id", FieldType.INTEGER, null),
            field("about_email", FieldType.TEXT, "user.contact.email"),
            field("body", FieldType.TEXT, "user.content"),
            field("created_at", FieldType.TIMESTAMP, null)),
        List.of(
            new SubjectSource(List.of(new Step(NOTE_OF, true)), "email", Identifier.EMAIL),
            new SubjectSource(List.of(), "about_email", Identifier.EMAIL)),
        List.of(trigger("record_created", "created_at")),
        List.of());
  }

  private static Dataset invoices() {
    return dataset(
        INVOICES,
        "INVOICE",
        List.of(
            field("id", FieldType.INTEGER, null),
            field("contact_id", FieldType.INTEGER, null),
            field("number", FieldType.TEXT, null),
            field("billing_name", FieldType.TEXT, "user.name"),
            field("issued_at", FieldType.TIMESTAMP, null)),
        List.of(new SubjectSource(List.of(new Step(INVOICE_OF, true)), "email", Identifier.EMAIL)),
        List.of(trigger("invoice_issued", "issued_at")),
        List.of());
  }

  private static Dataset leads() {
    return dataset(
        LEADS,
        "LEAD",
        List.of(
            field("id", FieldType.INTEGER, null),
            field("name", FieldType.STRING, "user.name"),
            field("email", FieldType.TEXT, "user.contact.email"),
            field("score", FieldType.INTEGER, null),
            field("created_at", FieldType.TIMESTAMP, null),
            field("last_activity", FieldType.TIMESTAMP, null)),
        List.of(new SubjectSource(List.of(), "email", Identifier.EMAIL)),
        List.of(trigger("record_created", "created_at"), trigger("last_activity", "last_activity")),
        List.of());
  }

  /**
   * Contacts go three years after their last activity unless a newsletter is consented to; leads
   * are anonymised after two; invoices must stay ten years and are restricted after three; notes
   * have no rule of their own.
   */
  public static Map<String, List<FieldGroup>> policy(int yearsOfContacts) {
    Clause idle =
        clause(
            "idle-contact",
            RuleKind.MAXIMUM,
            Basis.LAW,
            "last_activity",
            yearsOfContacts,
            Disposition.ERASE,
            new Condition.NoValidConsent(List.of("newsletter")));
    Clause lead =
        clause(
            "idle-lead",
            RuleKind.MAXIMUM,
            Basis.BUSINESS,
            "last_activity",
            2,
            Disposition.ANONYMISE,
            null);
    Clause use =
        clause(
            "invoice-use",
            RuleKind.MAXIMUM,
            Basis.BUSINESS,
            "invoice_issued",
            3,
            Disposition.ERASE,
            null);
    Clause tax =
        clause("invoice-tax", RuleKind.MINIMUM, Basis.LAW, "invoice_issued", 10, null, null);
    return Map.of(
        CONTACTS,
        List.of(
            new FieldGroup(
                "g-person", List.of("email", "full_name", "phone"), List.of(), List.of(idle))),
        NOTES,
        List.of(new FieldGroup("g-note", List.of("about_email", "body"), List.of(), List.of())),
        LEADS,
        List.of(new FieldGroup("g-lead", List.of("email", "name"), List.of(), List.of(lead))),
        INVOICES,
        List.of(new FieldGroup("g-invoice", List.of("billing_name"), List.of(tax), List.of(use))));
  }

  /** The same, and notes must stay some years after they were made. */
  public static Map<String, List<FieldGroup>> policyWithNotesKept(int years) {
    Map<String, List<FieldGroup>> groups = new HashMap<>(policy(3));
    groups.put(
        NOTES,
        List.of(
            new FieldGroup(
                "g-note",
                List.of("about_email", "body"),
                List.of(
                    clause(
                        "note-duty",
                        RuleKind.MINIMUM,
                        Basis.LAW,
                        "record_created",
                        years,
                        null,
                        null)),
                List.of())));
    return groups;
  }

  private static Clause clause(
      String id,
      RuleKind kind,
      Basis basis,
      String trigger,
      int years,
      Disposition disposition,
      Condition condition) {
    return new Clause(
        id,
        kind,
        basis,
        new EndExpression.PeriodAfter(
            trigger, Anchor.EVENT, Period.ofYears(years), ZoneId.of("Europe/Berlin"), null, null),
        disposition,
        null,
        condition,
        kind == RuleKind.MINIMUM,
        List.of(new Clause.Citation("test-" + id, "Test law, section " + id, "confirmed")));
  }

  private static Dataset dataset(
      String name,
      String kind,
      List<Field> fields,
      List<SubjectSource> subjects,
      List<TriggerSource> triggers,
      List<ConsentSource> consents) {
    return new Dataset(
        name,
        "public",
        name.substring("public.".length()),
        kind,
        List.of("id"),
        40,
        true,
        fields,
        subjects,
        new JurisdictionSource(List.of(), null, null, null, "DE"),
        new JurisdictionSource(List.of(), null, null, null, "DE"),
        triggers,
        null,
        consents);
  }

  private static Relation relation(String id, String from, Role role, boolean nullable) {
    return new Relation(
        id,
        from,
        List.of("contact_id"),
        CONTACTS,
        List.of("id"),
        null,
        Origin.DECLARED,
        role,
        DeleteRule.NO_ACTION,
        nullable,
        1.0,
        Status.CONFIRMED);
  }

  private static TriggerSource trigger(String name, String column) {
    return new TriggerSource(
        name,
        List.of(),
        column,
        TriggerSource.Aggregate.NONE,
        List.of(),
        TriggerSource.Direction.PERSON,
        "Europe/Berlin");
  }

  private static Field field(String name, FieldType type, String category) {
    boolean key = name.equals("id");
    return new Field(
        name,
        type,
        type.name(),
        null,
        !key,
        key,
        false,
        key,
        name.equals("contact_id"),
        category,
        category == null ? "LOW" : "MODERATE",
        1.0,
        Status.CONFIRMED);
  }
}
