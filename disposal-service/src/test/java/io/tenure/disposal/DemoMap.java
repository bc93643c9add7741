package io.tenure.disposal;

import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.ConsentSource;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.map.Dataset.Identifier;
import io.tenure.connector.map.Dataset.JurisdictionSource;
import io.tenure.connector.map.Dataset.SoftDelete;
import io.tenure.connector.map.Dataset.Status;
import io.tenure.connector.map.Dataset.SubjectSource;
import io.tenure.connector.map.Dataset.TriggerSource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A confirmed map of one table of contacts, and that table. */
public final class DemoMap {

  public static final String TABLE =
      """
      create table contacts (id integer primary key, full_name text not null, email text, phone text, country text,
          created_at timestamptz not null, last_activity timestamptz, newsletter text, newsletter_at timestamptz, deleted boolean not null default false)
      """;

  private DemoMap() {}

  public static DataMap of(UUID system, String key, int version) {
    Dataset contacts =
        new Dataset(
            "public.contacts",
            "public",
            "contacts",
            "CONTACT",
            List.of("id"),
            40,
            true,
            List.of(
                field("id", FieldType.INTEGER, null, true),
                field("full_name", FieldType.TEXT, "user.name", false),
                field("email", FieldType.TEXT, "user.contact.email", false),
                field("phone", FieldType.TEXT, "user.contact.phone_number", false),
                field("country", FieldType.TEXT, null, false),
                field("created_at", FieldType.TIMESTAMP, null, false),
                field("last_activity", FieldType.TIMESTAMP, null, false),
                field("newsletter", FieldType.TEXT, null, false),
                field("newsletter_at", FieldType.TIMESTAMP, null, false),
                field("deleted", FieldType.BOOLEAN, null, false)),
            List.of(new SubjectSource(List.of(), "email", Identifier.EMAIL)),
            new JurisdictionSource(
                List.of(), "country", JurisdictionSource.Format.ISO_ALPHA2, null, null),
            new JurisdictionSource(List.of(), null, null, null, "DE"),
            List.of(
                trigger("record_created", "created_at"), trigger("last_activity", "last_activity")),
            new SoftDelete("deleted", List.of("true", "t")),
            List.of(
                new ConsentSource(
                    "newsletter", "newsletter", List.of("yes"), List.of("no"), "newsletter_at")));
    return new DataMap(
        system.toString(),
        key,
        version,
        "sha256:map-" + system + "-" + version,
        Instant.parse("2026-11-01T00:00:00Z"),
        List.of(contacts),
        List.of());
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

  private static Field field(String name, FieldType type, String category, boolean key) {
    return new Field(
        name,
        type,
        type.name(),
        null,
        !key,
        key,
        false,
        key,
        false,
        category,
        category == null ? "LOW" : "MODERATE",
        1.0,
        Status.CONFIRMED);
  }
}
