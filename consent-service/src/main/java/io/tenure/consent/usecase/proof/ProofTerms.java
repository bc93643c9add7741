package io.tenure.consent.usecase.proof;

import io.tenure.consent.domain.proof.ProofTerm;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.kit.sql.Statements;
import java.time.Instant;
import java.util.Map;

/** How long proofs are kept, by purpose; {@link ProofTerm#GENERAL} where nobody chose another. */
public interface ProofTerms {
  /** All that were chosen. */
  Map<PurposeKey, ProofTerm> chosen(Statements sql);

  /** Chooses one, for histories of the past too; false where there is no such purpose. */
  boolean choose(PurposeKey purpose, ProofTerm term, Instant now);
}
