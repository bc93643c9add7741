package io.tenure.consent.store.notice;

import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.usecase.notice.OldConsents;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Valid consents that nobody gave or renewed since an instant, from states and events. */
@ApplicationScoped
class SqlOldConsents implements OldConsents {
  private static final String OLD =
      """
      from consent_state s
      where s.purpose = any ($1::text[]) and s.state in ('GIVEN', 'RENEWED')
        and (s.valid_until is null or s.valid_until > now())
        and not exists (select from consent_event e
          where e.subject = s.subject and e.purpose = s.purpose
            and e.type in ('GIVEN', 'RENEWED') and e.effective_at >= $2)
      """;

  // The order of the list: cursors travel in URLs, where no subject reference may stand.
  private static final String PLACE = "encode(sha256(convert_to(s.subject, 'UTF8')), 'hex')";

  private static final String COUNT =
      "select s.purpose, count(distinct s.subject) as people " + OLD + " group by s.purpose";

  private static final String PEOPLE =
      "select distinct s.subject, "
          + PLACE
          + " as place "
          + OLD
          + " and ($3::text is null or "
          + PLACE
          + " > $3::text) order by place limit $4";

  private final Database database;

  SqlOldConsents(Database database) {
    this.database = database;
  }

  @Override
  public Map<String, Long> count(Collection<String> purposes, Instant givenBefore) {
    Tuple parameters =
        Tuple.tuple()
            .addArrayOfString(purposes.toArray(String[]::new))
            .addOffsetDateTime(SqlTime.bind(givenBefore));
    return database
        .query(COUNT, parameters, row -> Map.entry(row.getString("purpose"), row.getLong("people")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public List<OldConsent> people(String purpose, Instant givenBefore, String after, int limit) {
    Tuple parameters =
        Tuple.tuple()
            .addArrayOfString(new String[] {purpose})
            .addOffsetDateTime(SqlTime.bind(givenBefore))
            .addString(after)
            .addInteger(limit);
    return database.query(
        PEOPLE,
        parameters,
        row ->
            new OldConsent(new SubjectReference(row.getString("subject")), row.getString("place")));
  }
}
