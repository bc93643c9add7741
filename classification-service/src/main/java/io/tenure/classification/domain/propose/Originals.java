package io.tenure.classification.domain.propose;

import io.tenure.classification.domain.detect.FieldVerdict;
import io.tenure.classification.domain.detect.value.ColumnSample;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Picks the columns whose copies are worth a search. */
final class Originals {

  private static final Set<String> PEOPLE = Set.of("CONTACT", "LEAD", "USER", "ACCOUNT");
  private static final Set<String> CATEGORIES =
      Set.of(
          "user.name",
          "user.contact.email",
          "user.contact.phone_number",
          "user.contact.address.street",
          "user.unique_id",
          "user.financial.bank_account",
          "user.financial.tax_id");
  private static final int FEWEST = 10;

  /** To search is cheap, and what is found is a proposal: more likely than not is enough. */
  private static final double LIKELY = 0.5;

  private Originals() {}

  static List<Original> of(Draft draft) {
    List<Original> found = new ArrayList<>();
    for (TableView table : draft.tables()) {
      if (!PEOPLE.contains(draft.kind(table.name()))) {
        continue;
      }
      for (Column column : table.columns()) {
        FieldVerdict verdict = draft.verdicts(table.name()).get(column.name());
        boolean text = column.type() == FieldType.STRING || column.type() == FieldType.TEXT;
        if (text && tellsApart(table.sample(column.name())) && personal(verdict)) {
          found.add(new Original(table, column, verdict.category()));
        }
      }
    }
    return found;
  }

  private static boolean tellsApart(ColumnSample sample) {
    return sample.distinct() >= FEWEST && sample.distinct() * 2 >= sample.values();
  }

  private static boolean personal(FieldVerdict verdict) {
    return verdict.category() != null
        && verdict.confidence() >= LIKELY
        && CATEGORIES.contains(verdict.category());
  }
}
