package io.tenure.classification.domain.propose;

import io.tenure.classification.domain.detect.Evidence;
import io.tenure.classification.domain.detect.FieldVerdict;
import io.tenure.classification.domain.detect.name.Tokens;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.schema.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Amounts on documents that lead to a person are that person's financial data; the same columns of a
 * price list are nobody's.
 */
final class AmountRule {

  private static final Set<String> DOCUMENTS = Set.of("INVOICE", "ORDER", "PAYMENT");
  private static final Set<String> AMOUNTS =
      Set.of("amount", "total", "net", "gross", "tax", "vat", "sum", "balance", "paid", "due", "freight",
          "discount", "subtotal", "betrag", "summe", "netto", "brutto", "montant", "importe", "valor", "price");

  private AmountRule() {}

  static Map<String, FieldVerdict> apply(
      TableView table, String kind, boolean aboutSomebody, Map<String, FieldVerdict> verdicts) {
    if (!aboutSomebody || !DOCUMENTS.contains(kind)) {
      return verdicts;
    }
    Map<String, FieldVerdict> changed = new LinkedHashMap<>(verdicts);
    for (Column column : table.columns()) {
      FieldVerdict verdict = verdicts.get(column.name());
      boolean amount =
          column.type() == FieldType.DECIMAL
              && Tokens.of(column.name()).stream().anyMatch(AMOUNTS::contains);
      if (amount && verdict.category() == null) {
        changed.put(column.name(), financial(verdict));
      }
    }
    return changed;
  }

  private static FieldVerdict financial(FieldVerdict v) {
    return new FieldVerdict(
        "user.financial",
        0.92,
        v.dominantType(),
        v.share(),
        v.contains(),
        List.of(new Evidence("STRUCTURE", "amount-on-a-person's-document", 0, 0)),
        v.ruleset());
  }
}
