package io.tenure.classification.cli.measure;

import io.tenure.classification.cli.judge.CheckPromises;
import io.tenure.classification.cli.judge.NearMisses;
import io.tenure.classification.cli.judge.NumberVector;
import io.tenure.classification.cli.judge.NumberVectors;
import io.tenure.classification.cli.judge.Validators;
import io.tenure.classification.cli.measure.Figure.Unit;
import io.tenure.classification.cli.outside.Stdnum;
import io.tenure.classification.cli.score.Counts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * G6: near misses that are accepted.
 *
 * <p>From every valid vector of G5 that its validator accepts, {@link NearMisses} makes numbers
 * with one digit changed and with two neighbours swapped; those that are themselves valid vectors
 * of that module are dropped. The figure is the share that the same validator still accepts.
 *
 * <p>Not every near miss is wrong: see {@link CheckPromises}. With a Python that has python-stdnum,
 * near misses that this other implementation calls valid are dropped, and all modules take part.
 * Without one those count that the module's check promises to notice.
 */
final class MistypedNumbers implements Measure {
  private static final double MOST = 0.005;

  @Override
  public String id() {
    return "G6";
  }

  @Override
  public String title() {
    return "near misses accepted (one digit changed, neighbours swapped)";
  }

  @Override
  public Outcome on(Evaluation evaluation) {
    Path python = evaluation.settings().stdnum();
    List<NumberVector> misses = misses(evaluation, python != null);
    List<NumberVector> wrong = python == null ? misses : Stdnum.refused(python, misses);
    Map<String, Counts> modules =
        wrong.stream()
            .collect(
                Collectors.toMap(
                    NumberVector::module, MistypedNumbers::count, Counts::plus, TreeMap::new));
    Counts all = modules.values().stream().reduce(Counts.NONE, Counts::plus);
    Breakdown breakdown =
        new Breakdown("by module", List.of("module", "near misses", "accepted"), new ArrayList<>());
    modules.forEach(
        (module, c) -> breakdown.lines().add(List.<Object>of(module, c.total(), c.alarms())));
    return new Found(this, all.total(), "near misses")
        .figure(new Figure("accepted", all.alarmRate(), Unit.PERCENT, Goal.atMost(MOST)))
        .note(
            python == null
                ? "of modules whose check promises to notice every such mistake; with --stdnum PYTHON python-stdnum is asked, and all modules take part"
                : "python-stdnum calls %,d of %,d near misses valid too, or does not know the module; they are left out"
                    .formatted(misses.size() - wrong.size(), misses.size()))
        .note("seed " + evaluation.settings().seed())
        .detail(breakdown)
        .outcome();
  }

  private static List<NumberVector> misses(Evaluation evaluation, boolean all) {
    List<NumberVector> valid =
        NumberVectors.scored(evaluation.folder()).stream().filter(NumberVector::valid).toList();
    Set<NumberVector> known = new HashSet<>(valid);
    NearMisses made = new NearMisses(evaluation.settings().seed());
    return valid.stream()
        .filter(v -> Validators.accepts(v.module(), v.number()))
        .flatMap(
            v ->
                Stream.concat(
                        all || CheckPromises.changedDigit(v.module())
                            ? made.changedDigit(v.number()).stream()
                            : Stream.empty(),
                        all || CheckPromises.swappedNeighbours(v.module())
                            ? made.swappedNeighbours(v.number()).stream()
                            : Stream.empty())
                    .map(near -> new NumberVector(v.module(), v.person(), near, true)))
        .filter(near -> !known.contains(near))
        .map(near -> new NumberVector(near.module(), near.person(), near.number(), false))
        .toList();
  }

  private static Counts count(NumberVector miss) {
    return Counts.NONE.and(false, Validators.accepts(miss.module(), miss.number()));
  }
}
