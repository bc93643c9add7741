package io.tenure.consent.usecase.proof;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.proof.ProofTerm;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** How long the proof of consents for a purpose is kept. */
@ApplicationScoped
public class ChooseProofTerm {
  private final ProofTerms terms;
  private final Database database;
  private final Clock clock;

  ChooseProofTerm(ProofTerms terms, Database database, Clock clock) {
    this.terms = terms;
    this.database = database;
    this.clock = clock;
  }

  /** What was chosen, or the general term. */
  public ProofTerm of(PurposeKey purpose) {
    return terms.chosen(database).getOrDefault(purpose, ProofTerm.GENERAL);
  }

  /**
   * Chooses a term.
   *
   * @throws TenureException {@code purpose.unknown}
   */
  public ProofTerm choose(PurposeKey purpose, ProofTerm term) {
    if (!terms.choose(purpose, term, clock.instant())) {
      throw new TenureException(
          ConsentError.PURPOSE_UNKNOWN, "There is no purpose " + purpose + ".");
    }
    return term;
  }
}
