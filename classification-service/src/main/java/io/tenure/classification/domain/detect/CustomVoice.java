package io.tenure.classification.domain.detect;

import io.tenure.classification.domain.detect.custom.DetectorSet;
import io.tenure.classification.domain.detect.custom.DetectorVersion;
import io.tenure.classification.domain.detect.name.CustomName;
import io.tenure.classification.domain.detect.value.CustomHits;
import io.tenure.classification.domain.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All detectors of the organisation that say something of a column: the fifth voice. */
record CustomVoice(List<CustomVerdict> verdicts) {

  private static final CustomVoice SILENT = new CustomVoice(List.of());
  private static final Comparator<CustomVerdict> SUREST =
      Comparator.comparing(CustomVerdict::valuesDecide)
          .thenComparingDouble(CustomVerdict::score)
          .thenComparing(v -> v.detector().name(), Comparator.reverseOrder());

  static CustomVoice of(DetectorSet set, Voices voices) {
    if (set.isEmpty()) {
      return SILENT;
    }
    ColumnFacts column = voices.column();
    Map<String, CustomHits> hits =
        column.sample().custom().stream()
            .collect(Collectors.toMap(CustomHits::detector, Function.identity()));
    Map<Integer, CustomName> names =
        set.names(column.name(), column.type(), column.around()).stream()
            .collect(
                Collectors.toMap(
                    CustomName::part,
                    Function.identity(),
                    (a, b) -> a.score() > b.score() ? a : b));
    List<CustomVerdict> verdicts = new ArrayList<>();
    for (int i = 0; i < set.detectors().size(); i++) {
      DetectorVersion detector = set.detectors().get(i);
      CustomHits found = hits.get(detector.name());
      CustomName name = names.get(i);
      if (found != null || name != null) {
        CustomHits counted = found == null ? new CustomHits(detector.name(), 0, 0, 0, 0) : found;
        verdicts.add(new CustomVerdict(detector, name, counted, voices));
      }
    }
    return new CustomVoice(verdicts);
  }

  List<Evidence> evidence() {
    return verdicts.stream().flatMap(v -> v.evidence().stream()).toList();
  }

  /** The surest detector that may decide. */
  Optional<CustomVerdict> decides() {
    return verdicts.stream().filter(CustomVerdict::decides).max(SUREST);
  }

  /** Two that may decide say different things. */
  boolean atOdds() {
    return decides().stream()
        .anyMatch(
            best ->
                verdicts.stream()
                    .filter(CustomVerdict::decides)
                    .anyMatch(v -> !Taxonomy.compatible(v.category(), best.category())));
  }

  boolean supports(String category) {
    return verdicts.stream().anyMatch(v -> v.supports(category));
  }

  /** What a name means that was too weak to decide; null for nothing. */
  String means() {
    return verdicts.stream()
        .filter(CustomVerdict::means)
        .findFirst()
        .map(CustomVerdict::category)
        .orElse(null);
  }

  /** Adds what was found at least once, by key. */
  void contained(Map<String, Integer> contains) {
    for (CustomVerdict verdict : verdicts) {
      if (verdict.contained() > 0) {
        contains.put(verdict.detector().detector().key(), verdict.contained());
      }
    }
  }
}
