package io.tenure.consent.store.proof;

import io.tenure.consent.domain.proof.ProofRule;
import io.tenure.consent.domain.proof.ProofTerm;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.usecase.proof.ProofTerms;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;

/** Terms of proof in PostgreSQL. */
@ApplicationScoped
class SqlProofTerms implements ProofTerms {
  private static final String CHOOSE =
      """
      insert into purpose_proof (purpose, rule, period, changed_at)
      select key, $2, $3, $4 from purpose where key = $1
      on conflict (purpose) do update
      set rule = excluded.rule, period = excluded.period, changed_at = excluded.changed_at
      """;

  private final Database database;

  SqlProofTerms(Database database) {
    this.database = database;
  }

  @Override
  public Map<PurposeKey, ProofTerm> chosen(Statements sql) {
    Map<PurposeKey, ProofTerm> chosen = new HashMap<>();
    sql.query(
            "select purpose, rule, period from purpose_proof",
            row ->
                Map.entry(
                    new PurposeKey(row.getString("purpose")),
                    new ProofTerm(
                        ProofRule.valueOf(row.getString("rule")),
                        Period.parse(row.getString("period")))))
        .forEach(term -> chosen.put(term.getKey(), term.getValue()));
    return chosen;
  }

  @Override
  public boolean choose(PurposeKey purpose, ProofTerm term, Instant now) {
    return database.inTransaction(
        sql -> {
          int chosen =
              sql.execute(
                  CHOOSE,
                  Tuple.of(
                      purpose.value(),
                      term.rule().name(),
                      term.period().toString(),
                      SqlTime.bind(now)));
          // Under another rule what was looked at has to be looked at again.
          sql.execute("delete from proof_review where purpose = $1", Tuple.of(purpose.value()));
          return chosen == 1;
        });
  }
}
