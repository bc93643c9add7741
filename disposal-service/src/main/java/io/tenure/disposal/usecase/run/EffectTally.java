package io.tenure.disposal.usecase.run;

import io.tenure.disposal.domain.certificate.KnownResidue;
import io.tenure.disposal.domain.run.RunEffect;
import io.tenure.disposal.domain.run.RunPreview;
import io.tenure.disposal.domain.run.RunRights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Adds up the effect of a run while its list is made. */
final class EffectTally {

  private static final class Sums {
    private long deleted;
    private long dependents;
    private long cleared;
    private long shells;
    private long restricted;
    private final Set<String> columns = new TreeSet<>();
  }

  private record Field(String dataset, String name, String why) {}

  private final Map<String, Sums> tables = new TreeMap<>();
  private final Map<String, Long> heldBack = new TreeMap<>();
  private final Map<Field, Long> impossible =
      new TreeMap<>(
          Comparator.comparing(Field::dataset)
              .thenComparing(Field::name)
              .thenComparing(Field::why));
  private final Set<String> staying = new TreeSet<>();
  private final Set<String> partly = new TreeSet<>();

  void add(RunPreview.Foreseen foreseen) {
    Sums sums = sums(foreseen.line().item().dataset());
    switch (foreseen.fate()) {
      case MARKED -> sums.restricted++;
      case DELETED -> sums.deleted++;
      case CLEARED -> {
        sums.cleared++;
        sums.columns.addAll(foreseen.line().columns());
      }
      case SHELL -> {
        sums.shells++;
        sums.columns.addAll(foreseen.line().columns());
      }
    }
    foreseen.along().forEach(row -> sums(row.dataset()).dependents++);
  }

  void heldBack(String why) {
    heldBack.merge(why, 1L, Long::sum);
  }

  void impossible(String dataset, String field, String why) {
    impossible.merge(new Field(dataset, field, why), 1L, Long::sum);
  }

  void staying(String dataset, String field) {
    staying.add(dataset + "." + field);
  }

  void partly(String dataset, String column) {
    partly.add(dataset + "." + column);
  }

  /**
   * The sums.
   *
   * @param rights what the accounts at the system may do
   */
  RunEffect effect(RunRights rights) {
    return new RunEffect(
        tables.entrySet().stream().map(e -> table(e.getKey(), e.getValue())).toList(),
        List.of(
            count("DELETE", s -> s.deleted),
            count("SHELL", s -> s.shells),
            count("CLEAR", s -> s.cleared),
            count("RESTRICT", s -> s.restricted)),
        heldBack.entrySet().stream()
            .map(e -> new RunEffect.Count(e.getKey(), e.getValue()))
            .toList(),
        impossible.entrySet().stream()
            .map(
                e ->
                    new RunEffect.Impossible(
                        e.getKey().dataset(), e.getKey().name(), e.getKey().why(), e.getValue()))
            .toList(),
        residue(),
        rights);
  }

  private static RunEffect.TableEffect table(String dataset, Sums sums) {
    return new RunEffect.TableEffect(
        dataset,
        sums.deleted,
        sums.dependents,
        sums.cleared + sums.shells,
        sums.shells,
        List.copyOf(sums.columns),
        sums.restricted);
  }

  private RunEffect.Count count(String what, ToLongFunction<Sums> which) {
    return new RunEffect.Count(what, tables.values().stream().mapToLong(which).sum());
  }

  private List<String> residue() {
    List<String> residue =
        KnownResidue.ALWAYS.stream()
            .map(r -> r.where() + ": " + r.why())
            .collect(Collectors.toCollection(ArrayList::new));
    staying.forEach(f -> residue.add("Key " + f + " stays as long as its row does."));
    partly.forEach(
        f ->
            residue.add(
                "Inside "
                    + f
                    + " only the places that the map names are cut out; what discovery did not see there"
                    + " stays."));
    return residue;
  }

  private Sums sums(String dataset) {
    return tables.computeIfAbsent(dataset, d -> new Sums());
  }
}
