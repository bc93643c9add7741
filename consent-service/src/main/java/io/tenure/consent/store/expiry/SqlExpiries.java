package io.tenure.consent.store.expiry;

import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.expiry.ExpiringConsent;
import io.tenure.consent.usecase.expiry.ExpiryStore;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Ends of consents in PostgreSQL, from the stored standings. */
@ApplicationScoped
class SqlExpiries implements ExpiryStore {
  private static final String REMIND =
      """
      insert into expiry_reminder (subject, purpose, valid_until, reminded_at)
      select s.subject, s.purpose, s.valid_until, $1
      from consent_ending s
      where s.valid_until > $1 and s.valid_until < $2
        and not exists (select 1 from expiry_reminder r
                        where r.subject = s.subject and r.purpose = s.purpose
                          and r.valid_until = s.valid_until)
      order by s.valid_until
      limit $3
      on conflict do nothing
      returning subject, purpose, valid_until
      """;

  private static final String ENDING =
      """
      select subject, purpose, valid_until
      from consent_ending
      where valid_until > $1 and valid_until < $2
        and ($3::timestamptz is null or (valid_until, subject, purpose) > ($3, $4, $5))
      order by valid_until, subject, purpose
      limit $6
      """;

  private final Database database;

  SqlExpiries(Database database) {
    this.database = database;
  }

  @Override
  public List<ExpiringConsent> remind(
      Statements transaction, Instant now, Instant horizon, int limit) {
    return transaction.query(
        REMIND, Tuple.of(SqlTime.bind(now), SqlTime.bind(horizon), limit), SqlExpiries::read);
  }

  @Override
  public void forget(Instant before) {
    database.execute(
        "delete from expiry_reminder where valid_until < $1", Tuple.of(SqlTime.bind(before)));
  }

  @Override
  public List<ExpiringConsent> ending(
      Instant now, Instant horizon, ExpiringConsent after, int limit) {
    Tuple parameters =
        Tuple.tuple().addOffsetDateTime(SqlTime.bind(now)).addOffsetDateTime(SqlTime.bind(horizon));
    if (after == null) {
      parameters.addOffsetDateTime(null).addString(null).addString(null);
    } else {
      parameters
          .addOffsetDateTime(SqlTime.bind(after.validUntil()))
          .addString(after.pair().subject().value())
          .addString(after.pair().purpose().value());
    }
    return database.query(ENDING, parameters.addInteger(limit), SqlExpiries::read);
  }

  private static ExpiringConsent read(Row row) {
    return new ExpiringConsent(
        SubjectPurpose.of(row.getString("subject"), row.getString("purpose")),
        SqlTime.read(row, "valid_until"));
  }
}
