package io.tenure.consent.store;

import io.tenure.consent.domain.event.SubjectPurpose;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;

/** Pairs as two arrays of equal length, for {@code unnest($1::text[], $2::text[])}, and back. */
final class PairArrays {
  private PairArrays() {}

  static Tuple of(Collection<SubjectPurpose> pairs) {
    return Tuple.tuple()
        .addArrayOfString(pairs.stream().map(pair -> pair.subject().value()).toArray(String[]::new))
        .addArrayOfString(
            pairs.stream().map(pair -> pair.purpose().value()).toArray(String[]::new));
  }

  static SubjectPurpose read(Row row) {
    return SubjectPurpose.of(row.getString("subject"), row.getString("purpose"));
  }
}
