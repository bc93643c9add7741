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
 * Amounts on documents that lead to a person are that person's financial data; the same columns of
 * a price list are nobody's. What an attachment holds, and what its file is called, is content of
 * the person it hangs on.
 */
final class DocumentRule {

  private static final Set<String> DOCUMENTS = Set.of("INVOICE", "ORDER", "PAYMENT");
  private static final Set<String> CONTENT =
      Set.of("file", "filename", "path", "content", "document", "url", "title", "name");
  private static final Set<String> AMOUNTS =
      Set.of(
          "amount",
          "total",
          "net",
          "gross",
          "tax",
          "vat",
          "sum",
          "balance",
          "paid",
          "due",
          "freight",
          "discount",
          "subtotal",
          "betrag",
          "summe",
          "netto",
          "brutto",
          "montant",
          "importe",
          "valor",
          "price");

  private DocumentRule() {}

  static Map<String, FieldVerdict> apply(
      TableView table, String kind, boolean aboutSomebody, Map<String, FieldVerdict> verdicts) {
    boolean attachment = kind.equals("ATTACHMENT");
    if (!aboutSomebody || !attachment && !DOCUMENTS.contains(kind)) {
      return verdicts;
    }
    Map<String, FieldVerdict> changed = new LinkedHashMap<>(verdicts);
    for (Column column : table.columns()) {
      FieldVerdict verdict = verdicts.get(column.name());
      if (verdict.category() != null) {
        continue;
      }
      if (attachment && isContent(column)) {
        changed.put(
            column.name(), judged("user.content", "content-of-a-person's-attachment", verdict));
      } else if (!attachment && isAmount(column)) {
        changed.put(
            column.name(), judged("user.financial", "amount-on-a-person's-document", verdict));
      }
    }
    return changed;
  }

  private static boolean isAmount(Column column) {
    return column.type() == FieldType.DECIMAL
        && Tokens.of(column.name()).stream().anyMatch(AMOUNTS::contains);
  }

  private static boolean isContent(Column column) {
    List<String> words = Tokens.of(column.name());
    return column.type() == FieldType.BINARY
        || words.stream().anyMatch(CONTENT::contains)
            && !words.contains("type")
            && !words.contains("size");
  }

  private static FieldVerdict judged(String category, String rule, FieldVerdict v) {
    return new FieldVerdict(
        category,
        0.92,
        v.dominantType(),
        v.share(),
        v.contains(),
        List.of(new Evidence("STRUCTURE", rule, 0, 0)),
        v.ruleset());
  }
}
