package io.tenure.classification.domain.propose;

import io.tenure.classification.domain.detect.FieldVerdict;
import io.tenure.connector.map.Dataset.Identifier;
import io.tenure.connector.map.Dataset.Step;
import io.tenure.connector.map.Dataset.SubjectSource;
import io.tenure.connector.map.Relation;
import io.tenure.connector.schema.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Proposes the ways from a record to the people it is about. */
final class SubjectProposer {

  private static final Set<String> PEOPLE = Set.of("CONTACT", "LEAD", "USER");
  private static final Set<String> ABOUT_NOBODY = Set.of("PRODUCT", "REFERENCE_DATA", "TECHNICAL");
  private static final Set<String> NAMES_ITS_PERSON =
      Set.of("LINK", "CASE", "CAMPAIGN_MEMBER", "LEAD");

  private final Draft draft;
  private final Paths paths;

  SubjectProposer(Draft draft) {
    this.draft = draft;
    this.paths = new Paths(draft);
  }

  List<SubjectSource> subjects(String table) {
    String kind = draft.kind(table);
    if (ABOUT_NOBODY.contains(kind)) {
      return List.of();
    }
    if (PEOPLE.contains(kind)) {
      return identifiers(List.of(), table);
    }
    Set<SubjectSource> found = new LinkedHashSet<>();
    for (Paths.Way way : ways(table)) {
      found.addAll(identifiers(way.steps(), way.end()));
    }
    boolean own = found.isEmpty() || NAMES_ITS_PERSON.contains(kind);
    if (own) {
      found.addAll(kind.equals("ACCOUNT") ? ofCompany(table) : direct(table));
    }
    if (found.isEmpty() && kind.equals("LINK")) {
      ofStaff(table, found);
    }
    return List.copyOf(found);
  }

  /** What links a member of the staff to something, and nobody else, is about that member. */
  private void ofStaff(String table, Set<SubjectSource> found) {
    draft.outgoing(table).stream()
        .filter(r -> draft.kind(r.to()).equals("USER"))
        .forEach(r -> found.addAll(identifiers(List.of(Paths.forward(r)), r.to())));
  }

  /** Along pointers, and over link rows that point back to the record. */
  private List<Paths.Way> ways(String table) {
    if (draft.kind(table).equals("ACCOUNT")) {
      return List.of();
    }
    List<Paths.Way> ways = new ArrayList<>(paths.all(table, this::isCustomer));
    ways.sort(
        Comparator.comparingInt((Paths.Way w) -> w.steps().size())
            .thenComparing(w -> draft.kind(w.end()).equals("CONTACT") ? 0 : 1));
    for (Relation link : draft.incoming(table)) {
      if (draft.kind(link.from()).equals("LINK") && link.discriminator() == null) {
        for (Relation onward : draft.outgoing(link.from())) {
          if (isCustomer(onward.to())) {
            ways.add(new Paths.Way(List.of(Paths.back(link), Paths.forward(onward)), onward.to()));
          }
        }
      }
    }
    return ways;
  }

  private boolean isCustomer(String table) {
    String kind = draft.kind(table);
    return kind.equals("CONTACT")
        || kind.equals("LEAD")
        || kind.equals("ACCOUNT") && !ofCompany(table).isEmpty();
  }

  /** A person's own row: the e-mail; the key where it may be empty or there is none. */
  private List<SubjectSource> identifiers(List<Step> path, String table) {
    if (draft.kind(table).equals("ACCOUNT")) {
      return ofCompany(table).stream()
          .map(s -> new SubjectSource(path, s.column(), s.identifier()))
          .toList();
    }
    List<SubjectSource> found = new ArrayList<>();
    Column email = column(table, "user.contact.email");
    if (email != null) {
      found.add(new SubjectSource(path, email.name(), Identifier.EMAIL));
    }
    List<String> key = draft.table(table).table().primaryKey();
    if ((email == null || email.nullable()) && key.size() == 1) {
      found.add(new SubjectSource(path, key.getFirst(), Identifier.KEY));
    }
    return found;
  }

  /** A company's row is about a person only where a person is named on it. */
  private List<SubjectSource> ofCompany(String table) {
    boolean named =
        draft.verdicts(table).values().stream()
            .anyMatch(
                v ->
                    v.category() != null
                        && (v.category().startsWith("user.name")
                            || v.category().equals("user.contact.email")));
    List<String> key = draft.table(table).table().primaryKey();
    return named && key.size() == 1
        ? List.of(new SubjectSource(List.of(), key.getFirst(), Identifier.KEY))
        : List.of();
  }

  private List<SubjectSource> direct(String table) {
    Column email = column(table, "user.contact.email");
    if (email != null) {
      return List.of(new SubjectSource(List.of(), email.name(), Identifier.EMAIL));
    }
    Column phone = column(table, "user.contact.phone_number");
    return phone == null
        ? List.of()
        : List.of(new SubjectSource(List.of(), phone.name(), Identifier.PHONE));
  }

  /** The surest column of that category; between equals the shortest name, then the first. */
  private Column column(String table, String category) {
    Column best = null;
    double confidence = 0;
    Map<String, FieldVerdict> verdicts = draft.verdicts(table);
    for (Column column : draft.table(table).columns()) {
      FieldVerdict verdict = verdicts.get(column.name());
      if (verdict == null || !category.equals(verdict.category())) {
        continue;
      }
      double score = verdict.confidence() - column.name().length() / 1000.0;
      if (score > confidence) {
        best = column;
        confidence = score;
      }
    }
    return best;
  }
}
