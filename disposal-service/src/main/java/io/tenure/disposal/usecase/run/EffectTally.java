package io.tenure.disposal.usecase.run;

import io.tenure.disposal.domain.certificate.KnownResidue;
import io.tenure.disposal.domain.run.RunEffect;
import io.tenure.disposal.domain.run.RunRights;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Adds up the effect of a run while its list is made. */
final class EffectTally {

  private static final class Sums {
    private long deleted;
    private long dependents;
    private long changed;
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
  private long shells;

  void deleted(String dataset) {
    sums(dataset).deleted++;
  }

  void dependent(String dataset) {
    sums(dataset).dependents++;
  }

  void changed(String dataset, Collection<String> columns) {
    sums(dataset).changed++;
    sums(dataset).columns.addAll(columns);
  }

  void restricted(String dataset) {
    sums(dataset).restricted++;
  }

  void shell() {
    shells++;
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

  /**
   * The sums.
   *
   * @param rights what the accounts at the system may do
   */
  RunEffect effect(RunRights rights) {
    return new RunEffect(
        tables.entrySet().stream()
            .map(
                e ->
                    new RunEffect.TableEffect(
                        e.getKey(),
                        e.getValue().deleted,
                        e.getValue().dependents,
                        e.getValue().changed,
                        List.copyOf(e.getValue().columns),
                        e.getValue().restricted))
            .toList(),
        List.of(
            new RunEffect.Count("DELETE", tables.values().stream().mapToLong(s -> s.deleted).sum()),
            new RunEffect.Count("CLEAR", tables.values().stream().mapToLong(s -> s.changed).sum()),
            new RunEffect.Count(
                "RESTRICT", tables.values().stream().mapToLong(s -> s.restricted).sum())),
        shells,
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

  private List<String> residue() {
    List<String> residue =
        KnownResidue.ALWAYS.stream()
            .map(r -> r.where() + ": " + r.why())
            .collect(Collectors.toCollection(ArrayList::new));
    staying.forEach(f -> residue.add("Key " + f + " stays as long as its row does."));
    return residue;
  }

  private Sums sums(String dataset) {
    return tables.computeIfAbsent(dataset, d -> new Sums());
  }
}
