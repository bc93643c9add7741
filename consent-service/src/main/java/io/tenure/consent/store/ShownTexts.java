package io.tenure.consent.store;

import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Tuple;

/** Texts that were shown to people, each kept once under its digest. */
public final class ShownTexts {
  private ShownTexts() {}

  /** Keeps a text in the transaction of whatever says when it was shown. */
  public static void keep(Statements transaction, String digest, String html) {
    transaction.execute(
        "insert into shown_text (digest, html) values ($1, $2) on conflict do nothing",
        Tuple.of(digest, html));
  }
}
