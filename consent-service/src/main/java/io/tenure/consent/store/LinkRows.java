package io.tenure.consent.store;

import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Rows of {@code subject_link}. Reading them holds off merges until the transaction ends, since
 * those lock the table.
 */
final class LinkRows {
  private static final String TOGETHER =
      """
      select l.subject, other.subject as other
      from subject_link l join subject_link other on other.person = l.person
      where l.subject = any ($1::text[])
      """;

  private static final String SUCCESSORS =
      """
      select asked.subject, f.successor
      from unnest($1::text[]) as asked (subject)
      join subject_forward f on f.digest = sha256(convert_to(asked.subject, 'UTF8'))
      """;

  private LinkRows() {}

  /**
   * Successors of references that have one.
   *
   * @param currentKey number of the key whose references have none
   */
  static Map<SubjectReference, SubjectReference> successors(
      Statements sql, Collection<SubjectReference> subjects, int currentKey) {
    Map<SubjectReference, SubjectReference> successors = new HashMap<>();
    String[] texts =
        subjects.stream()
            .filter(subject -> subject.keyVersion() != currentKey)
            .map(SubjectReference::value)
            .toArray(String[]::new);
    if (texts.length > 0) {
      sql.query(
              SUCCESSORS,
              Tuple.tuple().addArrayOfString(texts),
              row ->
                  Map.entry(
                      new SubjectReference(row.getString("subject")),
                      new SubjectReference(row.getString("successor"))))
          .forEach(pair -> successors.put(pair.getKey(), pair.getValue()));
    }
    return successors;
  }

  static Map<SubjectReference, Set<SubjectReference>> together(
      Statements sql, Set<SubjectReference> subjects) {
    String[] texts = subjects.stream().map(SubjectReference::value).toArray(String[]::new);
    Map<SubjectReference, Set<SubjectReference>> people = new HashMap<>();
    sql.query(
            TOGETHER,
            Tuple.tuple().addArrayOfString(texts),
            row ->
                Map.entry(
                    new SubjectReference(row.getString("subject")),
                    new SubjectReference(row.getString("other"))))
        .forEach(
            pair ->
                people
                    .computeIfAbsent(pair.getKey(), subject -> new HashSet<>())
                    .add(pair.getValue()));
    return people;
  }
}
