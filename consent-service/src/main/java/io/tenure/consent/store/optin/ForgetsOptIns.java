package io.tenure.consent.store.optin;

import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.usecase.proof.ForgetsSubjects;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Opt-ins of an erased person go with the events that they prove. */
@ApplicationScoped
class ForgetsOptIns implements ForgetsSubjects {
  private static final String FORGET =
      """
      delete from opt_in o where o.subject = any ($1::text[]) and not exists (
        select 1 from consent_event e
        where e.subject = any ($1::text[]) and e.evidence = 'opt-in/' || o.id)
      """;

  @Override
  public void forget(Statements transaction, Set<SubjectReference> person) {
    transaction.execute(
        FORGET,
        Tuple.tuple()
            .addArrayOfString(person.stream().map(SubjectReference::value).toArray(String[]::new)));
  }
}
