package io.tenure.consent.store.rekeying;

import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.usecase.proof.ForgetsSubjects;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Where nothing is left of an erased person, no former reference leads there any more. */
@ApplicationScoped
class ForgetsForwards implements ForgetsSubjects {
  private static final String FORGET =
      """
      delete from subject_forward f where f.successor = any ($1::text[]) and not exists (
        select 1 from consent_state s where s.subject = f.successor)
      """;

  @Override
  public void forget(Statements transaction, Set<SubjectReference> person) {
    transaction.execute(
        FORGET,
        Tuple.tuple()
            .addArrayOfString(person.stream().map(SubjectReference::value).toArray(String[]::new)));
  }
}
