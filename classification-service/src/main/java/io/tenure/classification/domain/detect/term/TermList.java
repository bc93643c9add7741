package io.tenure.classification.domain.detect.term;

import io.tenure.classification.domain.detect.name.RuleFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists of values that give a category away, turned round: from a value to its kinds. */
final class TermList {

  private static final Map<String, Set<Term>> KINDS = read();

  private TermList() {}

  /** The kinds that a folded value is a word of. */
  static Set<Term> kinds(String folded) {
    return KINDS.getOrDefault(folded, Set.of());
  }

  private static Map<String, Set<Term>> read() {
    Map<String, Set<Term>> kinds = new HashMap<>();
    for (List<String> line : RuleFile.read("/io/tenure/classification/values/terms.txt")) {
      Term kind = Term.valueOf(line.get(0));
      Set<String> values =
          Stream.of(line.get(1).split(";")).map(String::strip).collect(Collectors.toSet());
      values.forEach(v -> kinds.computeIfAbsent(v, key -> new HashSet<>()).add(kind));
    }
    return kinds;
  }
}
