package io.tenure.classification.cli.measure;

import io.tenure.classification.cli.judge.NumberVector;
import io.tenure.classification.cli.judge.NumberVectors;
import io.tenure.classification.cli.judge.Validators;
import io.tenure.classification.cli.measure.Figure.Unit;
import io.tenure.classification.cli.score.Counts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * G5: numbers of persons, and IBAN, BIC, Luhn, MAC and bitcoin.
 *
 * <p>Scored: the vectors that {@link NumberVectors} describes. The module's name is the key of the
 * validator; said is yes where that validator accepts the whole number, and no where there is no
 * such validator, so that a country that is missing costs recall. What the validators of other
 * countries say of the number is not asked. Precision and recall are over all vectors together.
 *
 * <p>A module counts as covered where it has a validator that accepts at least nine in ten of its
 * valid numbers. Modules of persons are those whose {@code subject} the file calls {@code person}.
 * The goal is 55 of 60; a part of the data that has fewer modules asks for the same share of them.
 */
final class PersonNumbers implements Measure {
  private static final double PRECISION = 0.995;
  private static final double RECALL = 0.98;
  private static final double COVERED = 0.9;
  private static final double MODULES = 55 / 60.0;

  @Override
  public String id() {
    return "G5";
  }

  @Override
  public String title() {
    return "numbers of persons, IBAN, BIC, Luhn, MAC, bitcoin";
  }

  @Override
  public Outcome on(Evaluation evaluation) {
    List<NumberVector> vectors = NumberVectors.scored(evaluation.folder());
    Counts all = counts(vectors, v -> true);
    Map<String, Counts> persons = byModule(vectors, NumberVector::person);
    List<String> open =
        persons.entrySet().stream()
            .filter(e -> !covered(e.getKey(), e.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    int covered = persons.size() - open.size();
    Found found =
        new Found(this, vectors.size(), "numbers")
            .figure(Figure.share("precision", all.precision(), Goal.atLeast(PRECISION)))
            .figure(Figure.share("recall", all.recall(), Goal.atLeast(RECALL)))
            .figure(
                new Figure(
                    "person modules covered, of " + persons.size(),
                    covered,
                    Unit.COUNT,
                    Goal.atLeast(Math.ceil(MODULES * persons.size()))));
    if (!open.isEmpty()) {
      found.note("person modules not covered: " + String.join(", ", open));
    }
    Breakdown modules = Breakdown.ofCounts("by module");
    byModule(vectors, v -> true).forEach(modules::add);
    return found.detail(modules).outcome();
  }

  private static boolean covered(String module, Counts counts) {
    boolean noneValid = counts.hits() + counts.misses() == 0;
    return Validators.has(module) && (noneValid || counts.recall() >= COVERED);
  }

  private static Map<String, Counts> byModule(
      List<NumberVector> vectors, Predicate<NumberVector> wanted) {
    return vectors.stream()
        .filter(wanted)
        .collect(
            Collectors.toMap(
                NumberVector::module, PersonNumbers::count, Counts::plus, TreeMap::new));
  }

  private static Counts counts(List<NumberVector> vectors, Predicate<NumberVector> wanted) {
    return vectors.stream()
        .filter(wanted)
        .map(PersonNumbers::count)
        .reduce(Counts.NONE, Counts::plus);
  }

  private static Counts count(NumberVector v) {
    return Counts.NONE.and(v.valid(), Validators.accepts(v.module(), v.number()));
  }
}
