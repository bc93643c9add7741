package io.tenure.classification.cli.measure;

import io.tenure.classification.cli.judge.Validators;
import io.tenure.classification.cli.read.LabelledFolder;
import io.tenure.classification.cli.read.Row;
import io.tenure.classification.cli.score.Counts;
import java.util.Map;
import java.util.TreeMap;

/**
 * G7: e-mail, IBAN, card, MAC, bitcoin, ABA, URL.
 *
 * <p>Scored: the rows of {@code validatorjs_vectors} of the seven validators, with {@code
 * default_options} = 1 (other options change what is valid). Said is yes where our validator of
 * that kind accepts the whole value. F1 is over all rows together; the mean over the seven is told
 * beside, for most rows are URLs.
 *
 * <p>Told beside: the same kinds in {@code presidio_vectors}, where {@code stdnum_agrees} is not 0
 * and where the text is one value, that is, where nothing is expected or the one span is the whole
 * text. Sentences are left out: they ask for values inside text.
 */
final class CommonValues implements Measure {
  private static final double GOAL = 0.90;
  private static final String FILE = "validatorjs_vectors";
  private static final String BESIDE = "presidio_vectors";

  private static final Map<String, String> KEYS =
      Map.of(
          "isEmail", "email",
          "isIBAN", "iban",
          "isCreditCard", "card",
          "isMACAddress", "mac",
          "isBtcAddress", "bitcoin",
          "isAbaRouting", "aba",
          "isURL", "url");

  private static final Map<String, String> ENTITIES =
      Map.of(
          "EMAIL_ADDRESS", "email",
          "IBAN_CODE", "iban",
          "CREDIT_CARD", "card",
          "MAC_ADDRESS", "mac",
          "CRYPTO", "bitcoin",
          "ABA_ROUTING_NUMBER", "aba",
          "URL", "url");

  @Override
  public String id() {
    return "G7";
  }

  @Override
  public String title() {
    return "values: e-mail, IBAN, card, MAC, bitcoin, ABA, URL";
  }

  @Override
  public Outcome on(Evaluation evaluation) {
    Map<String, Counts> kinds = new TreeMap<>();
    evaluation
        .folder()
        .table(FILE, "validator", "value", "valid", "default_options")
        .rows()
        .stream()
        .filter(row -> row.is("default_options") && KEYS.containsKey(row.get("validator")))
        .forEach(
            row -> {
              String key = KEYS.get(row.get("validator"));
              kinds.merge(key, count(key, row.get("value"), row.is("valid")), Counts::plus);
            });
    Counts all = sum(kinds);
    Found found =
        new Found(this, all.total(), "values")
            .figure(Figure.share("F1", all.f1(), Goal.atLeast(GOAL)))
            .figure(Figure.told("precision", all.precision()))
            .figure(Figure.told("recall", all.recall()))
            .figure(
                Figure.told(
                    "mean F1 of the kinds",
                    kinds.values().stream()
                        .mapToDouble(Counts::f1)
                        .filter(f1 -> !Double.isNaN(f1))
                        .average()
                        .orElse(Double.NaN)))
            .detail(breakdown("by kind", kinds));
    if (evaluation.folder().has(BESIDE)) {
      Map<String, Counts> beside = beside(evaluation.folder());
      found
          .figure(Figure.told("F1 on " + BESIDE, sum(beside).f1()))
          .detail(breakdown("by kind, " + BESIDE, beside));
    }
    return found.outcome();
  }

  private static Map<String, Counts> beside(LabelledFolder folder) {
    Map<String, Counts> kinds = new TreeMap<>();
    folder
        .table(BESIDE, "entity", "text", "expected_count", "spans", "stdnum_agrees")
        .rows()
        .stream()
        .filter(row -> ENTITIES.containsKey(row.get("entity")) && isWhole(row))
        .forEach(
            row -> {
              String key = ENTITIES.get(row.get("entity"));
              boolean valid = row.get("expected_count").equals("1");
              kinds.merge(key, count(key, row.get("text"), valid), Counts::plus);
            });
    return kinds;
  }

  private static boolean isWhole(Row row) {
    int length = row.get("text").codePointCount(0, row.get("text").length());
    return !row.get("stdnum_agrees").equals("0")
        && (row.get("expected_count").equals("0")
            || row.get("spans").equals("[[0, " + length + "]]"));
  }

  private static Counts count(String key, String value, boolean valid) {
    return Counts.NONE.and(valid, Validators.accepts(key, value));
  }

  private static Counts sum(Map<String, Counts> kinds) {
    return kinds.values().stream().reduce(Counts.NONE, Counts::plus);
  }

  private static Breakdown breakdown(String title, Map<String, Counts> kinds) {
    Breakdown breakdown = Breakdown.ofCounts(title);
    kinds.forEach(breakdown::add);
    return breakdown;
  }
}
