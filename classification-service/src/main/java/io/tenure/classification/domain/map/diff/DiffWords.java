package io.tenure.classification.domain.map.diff;

import io.tenure.classification.domain.map.diff.MapChange.Aspect;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.ConsentSource;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.Filter;
import io.tenure.connector.map.Dataset.JurisdictionSource;
import io.tenure.connector.map.Dataset.SoftDelete;
import io.tenure.connector.map.Dataset.Step;
import io.tenure.connector.map.Dataset.SubjectSource;
import io.tenure.connector.map.Dataset.TriggerSource;
import io.tenure.connector.map.Relation;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Changes of a map as sentences for people. */
final class DiffWords {

  private static final String NOTHING = "nothing";

  private DiffWords() {}

  static String added(Dataset d) {
    long personal = d.fields().stream().filter(f -> f.category() != null).count();
    return "The dataset %s (%s) is new: %d fields, %d of them about people."
        .formatted(d.name(), d.kind(), d.fields().size(), personal);
  }

  static String removed(Dataset d) {
    return "The dataset %s (%s) is gone, with %d fields."
        .formatted(d.name(), d.kind(), d.fields().size());
  }

  static String added(String dataset, Field f) {
    return "The field %s.%s is new: %s.".formatted(dataset, f.name(), category(f.category()));
  }

  static String changed(Aspect aspect, String of, String before, String after) {
    return "%s of %s: was %s, is %s.".formatted(named(aspect), of, before, after);
  }

  static String rows(Dataset before, Dataset after) {
    return "Rows of %s: were %s, are %s.".formatted(after.name(), rows(before), rows(after));
  }

  private static String rows(Dataset d) {
    return (d.rowCountExact() ? "" : "about ") + d.rowCount();
  }

  private static String named(Aspect aspect) {
    String words = aspect.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  static String text(Object value) {
    return value == null ? NOTHING : value.toString();
  }

  static String category(String category) {
    return category == null ? "no data about people" : category;
  }

  static String columns(List<String> columns) {
    return columns.isEmpty() ? NOTHING : String.join(", ", columns);
  }

  /** All that a field is beside its label. */
  static String structure(Field f) {
    String length = f.length() == null ? "" : " up to " + f.length();
    return "%s (%s%s%s%s%s%s%s)"
        .formatted(
            f.type(),
            f.nativeType(),
            length,
            f.nullable() ? "" : ", never empty",
            f.unique() ? ", unique" : "",
            f.generated() ? ", made by the database" : "",
            f.partOfKey() ? ", in the key" : "",
            f.partOfForeignKey() ? ", in a foreign key" : "");
  }

  static String subject(SubjectSource s) {
    return s == null ? NOTHING : "%s in %s%s".formatted(s.identifier(), s.column(), path(s.path()));
  }

  static String place(JurisdictionSource p) {
    if (p == null) {
      return NOTHING;
    }
    if (p.column() == null) {
      return "always " + p.fixed();
    }
    String region = p.subdivisionColumn() == null ? "" : " with " + p.subdivisionColumn();
    String otherwise = p.fixed() == null ? "" : ", else " + p.fixed();
    return "%s (%s)%s%s%s".formatted(p.column(), p.format(), region, path(p.path()), otherwise);
  }

  static String trigger(TriggerSource t) {
    if (t == null) {
      return NOTHING;
    }
    String filters =
        t.filters().stream().map(DiffWords::filter).collect(Collectors.joining(" and "));
    return "%s from %s%s, %s%s, in %s%s"
        .formatted(
            t.trigger(),
            t.column(),
            path(t.path()),
            t.aggregate() == TriggerSource.Aggregate.NONE ? "as it is" : t.aggregate(),
            t.direction() == null ? "" : " (" + t.direction() + ")",
            Objects.requireNonNullElse(t.zone(), "no zone"),
            filters.isEmpty() ? "" : ", where " + filters);
  }

  /** Literals of a filter are codes of a table, chosen by a person; they are part of the map. */
  private static String filter(Filter f) {
    return "%s after %d steps is one of %s".formatted(f.column(), f.at(), f.in());
  }

  static String softDelete(SoftDelete s) {
    if (s == null) {
      return NOTHING;
    }
    return s.byTime()
        ? "%s holds a time that has come".formatted(s.column())
        : "%s is one of %s".formatted(s.column(), s.deletedValues());
  }

  static String consent(ConsentSource c) {
    return c == null
        ? NOTHING
        : "%s in %s, given by %s, refused by %s, since %s"
            .formatted(
                c.purpose(), c.column(), c.givenValues(), c.refusedValues(), text(c.atColumn()));
  }

  static String relation(Relation r) {
    return "The relation %s is new: %s, %s, %s."
        .formatted(r.id(), r.role(), r.origin(), r.status());
  }

  static String relation(Relation before, Relation after) {
    return "Relation %s: was %s, is %s.".formatted(after.id(), facts(before), facts(after));
  }

  private static String facts(Relation r) {
    return "%s, %s, %s on delete %s%s to %s"
        .formatted(
            r.role(),
            r.origin(),
            r.status(),
            r.onDelete(),
            r.nullable() ? ", may be empty," : "",
            columns(r.toColumns()));
  }

  private static String path(List<Step> path) {
    return path.stream()
        .map(s -> (s.forward() ? " along " : " back along ") + s.relation())
        .collect(Collectors.joining());
  }
}
