package io.tenure.consent.usecase.statement;

import io.tenure.consent.domain.statement.ShownStatement;
import io.tenure.consent.domain.statement.StatementText;
import java.util.Optional;
import java.util.UUID;

/** Keeps proofs that words of Tenure's own were shown, and the words themselves, each once. */
public interface ShownStatements {
  /** Keeps it; the same again changes nothing. */
  void keep(ShownStatement shown, StatementText text);

  Optional<ShownStatement> find(UUID id);

  /** The text of a proof. */
  Optional<String> text(UUID id);
}
