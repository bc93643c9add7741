package io.tenure.consent.store.statement;

import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.statement.ShownStatement;
import io.tenure.consent.domain.statement.StatementText;
import io.tenure.consent.store.ShownTexts;
import io.tenure.consent.usecase.statement.ShownStatements;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code shown_statement}; the words lie in {@code shown_text} beside those of notices. */
@ApplicationScoped
class SqlShownStatements implements ShownStatements {
  private static final String KEEP =
      """
      insert into shown_statement (id, statement, language, digest, context, day, first_shown_at)
      values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing
      """;

  private static final String TEXT =
      """
      select t.html from shown_statement s join shown_text t on t.digest = s.digest where s.id = $1
      """;

  private final Database database;

  SqlShownStatements(Database database) {
    this.database = database;
  }

  @Override
  public void keep(ShownStatement shown, StatementText text) {
    database.inTransactionDo(
        sql -> {
          ShownTexts.keep(sql, shown.digest(), text.html());
          sql.execute(
              KEEP,
              Tuple.tuple()
                  .addUUID(shown.id())
                  .addString(shown.statement())
                  .addString(shown.language().tag())
                  .addString(shown.digest())
                  .addString(shown.context())
                  .addLocalDate(shown.day())
                  .addOffsetDateTime(SqlTime.bind(shown.firstShownAt())));
        });
  }

  @Override
  public Optional<ShownStatement> find(UUID id) {
    return database.first(
        "select * from shown_statement where id = $1",
        Tuple.of(id),
        row ->
            new ShownStatement(
                row.getUUID("id"),
                row.getString("statement"),
                Language.spoken(row.getString("language")).orElseThrow(),
                row.getString("digest"),
                row.getString("context"),
                row.getLocalDate("day"),
                SqlTime.read(row, "first_shown_at")));
  }

  @Override
  public Optional<String> text(UUID id) {
    return database.first(TEXT, Tuple.of(id), row -> row.getString("html"));
  }
}
