package io.tenure.consent.usecase.statement;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.statement.ShownStatement;
import io.tenure.consent.domain.statement.StatementText;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Keeps and finds proof that words of Tenure's own were shown; consent events point to it. */
@ApplicationScoped
public class ProveStatement {
  private final ShownStatements statements;
  private final Clock clock;

  ProveStatement(ShownStatements statements, Clock clock) {
    this.statements = statements;
    this.clock = clock;
  }

  /** Proof that the words are shown at a place. */
  public ShownStatement prove(StatementText text, String context) {
    ShownStatement shown = ShownStatement.of(text, context, clock.instant());
    if (statements.find(shown.id()).isEmpty()) {
      statements.keep(shown, text);
    }
    return shown;
  }

  /** Fails with {@code notice.shown-unknown}. */
  public ShownStatement find(UUID id) {
    return statements.find(id).orElseThrow(ProveStatement::unknown);
  }

  /** The text that was shown. Fails with {@code notice.shown-unknown}. */
  public String text(UUID id) {
    return statements.text(id).orElseThrow(ProveStatement::unknown);
  }

  private static TenureException unknown() {
    return new TenureException(ConsentError.SHOWN_UNKNOWN, "Nothing was shown under this id.");
  }
}
