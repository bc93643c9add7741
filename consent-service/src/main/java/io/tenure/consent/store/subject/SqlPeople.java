package io.tenure.consent.store.subject;

import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.usecase.subject.PeopleStore;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Links between references in PostgreSQL. */
@ApplicationScoped
class SqlPeople implements PeopleStore {
  // Whoever records has read the table and holds its weakest lock; this one waits for all of them.
  private static final String HOLD = "lock table subject_link in access exclusive mode";

  private static final String TOGETHER =
      """
      select other.subject from subject_link l join subject_link other on other.person = l.person
      where l.subject = any ($1::text[])
      """;

  private static final String MOVE =
      """
      update subject_link l set person = n.person
      from unnest($1::uuid[], $2::uuid[]) as n (former, person)
      where l.person = n.former
      """;

  private static final String LINK =
      """
      insert into subject_link (subject, person, reason, linked_at)
      select subject, person, 'MERGE', $3 from unnest($1::text[], $2::uuid[]) as s (subject, person)
      on conflict (subject) do update set person = excluded.person
      """;

  private static final String PAIRS =
      """
      select distinct member.subject, state.purpose
      from subject_link asked
      join subject_link member on member.person = asked.person
      join subject_link other on other.person = asked.person
      join consent_state state on state.subject = other.subject
      where asked.subject = any ($1::text[])
      """;

  @Override
  public void holdAll(Statements transaction) {
    transaction.execute(HOLD);
  }

  @Override
  public Map<SubjectReference, UUID> persons(
      Statements transaction, Collection<SubjectReference> subjects) {
    return transaction
        .query(
            "select subject, person from subject_link where subject = any ($1::text[])",
            texts(subjects),
            row -> Map.entry(new SubjectReference(row.getString("subject")), row.getUUID("person")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Set<SubjectReference> together(
      Statements transaction, Collection<SubjectReference> subjects) {
    Set<SubjectReference> all = new TreeSet<>(subjects);
    all.addAll(
        transaction.query(
            TOGETHER, texts(subjects), row -> new SubjectReference(row.getString("subject"))));
    return all;
  }

  @Override
  public void link(
      Statements transaction,
      Map<UUID, UUID> into,
      Map<SubjectReference, UUID> persons,
      Instant at) {
    List<Map.Entry<UUID, UUID>> moves = List.copyOf(into.entrySet());
    transaction.execute(
        MOVE,
        Tuple.tuple()
            .addArrayOfUUID(moves.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
            .addArrayOfUUID(moves.stream().map(Map.Entry::getValue).toArray(UUID[]::new)));
    List<SubjectReference> subjects = List.copyOf(persons.keySet());
    transaction.execute(
        LINK,
        texts(subjects)
            .addArrayOfUUID(subjects.stream().map(persons::get).toArray(UUID[]::new))
            .addOffsetDateTime(SqlTime.bind(at)));
  }

  @Override
  public Set<SubjectPurpose> pairs(Statements transaction, Collection<SubjectReference> subjects) {
    return new HashSet<>(
        transaction.query(
            PAIRS,
            texts(subjects),
            row -> SubjectPurpose.of(row.getString("subject"), row.getString("purpose"))));
  }

  @Override
  public Set<PurposeKey> purposes(Statements transaction, Collection<SubjectReference> subjects) {
    return new TreeSet<>(
        transaction.query(
            "select distinct purpose from consent_state where subject = any ($1::text[])",
            texts(subjects),
            row -> new PurposeKey(row.getString("purpose"))));
  }

  private static Tuple texts(Collection<SubjectReference> subjects) {
    return Tuple.tuple()
        .addArrayOfString(subjects.stream().map(SubjectReference::value).toArray(String[]::new));
  }
}
