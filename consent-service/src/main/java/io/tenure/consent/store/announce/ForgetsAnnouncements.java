package io.tenure.consent.store.announce;

import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.usecase.proof.ForgetsSubjects;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** What was told of an erased person names nobody any more, but for the erasure itself. */
@ApplicationScoped
class ForgetsAnnouncements implements ForgetsSubjects {
  private static final String FORGET =
      """
      update announcement set subject = null
      where subject = any ($1::text[]) and type <> 'subject.erased'
      """;

  @Override
  public void forget(Statements transaction, Set<SubjectReference> person) {
    transaction.execute(
        FORGET,
        Tuple.tuple()
            .addArrayOfString(person.stream().map(SubjectReference::value).toArray(String[]::new)));
  }
}
