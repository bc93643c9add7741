package io.tenure.policy.domain.map;

import io.tenure.policy.domain.map.DataMap.Source;
import io.tenure.policy.domain.rule.Jurisdiction;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Which jurisdictions the records of a dataset may have. */
final class Places {

  private Places() {}

  /** Whether a record may have a jurisdiction that a scope asks for. */
  static boolean possible(List<String> wanted, Source source, boolean ifUnknown) {
    if (wanted.isEmpty()) {
      return true;
    }
    if (source == null) {
      return ifUnknown;
    }
    return source.column() != null
        || (source.fixed() == null
            ? ifUnknown
            : wanted.stream().anyMatch(code -> Jurisdiction.covers(code, source.fixed())));
  }

  /**
   * One of every sort that rules could tell apart: what a column may hold, the one that is fixed,
   * or null where it is not known.
   *
   * @param named codes that could be in the column
   */
  static List<String> of(Source source, Collection<String> named) {
    if (source == null || (source.column() == null && source.fixed() == null)) {
      return Collections.singletonList(null);
    }
    if (source.column() == null) {
      return List.of(source.fixed());
    }
    TreeSet<String> codes = new TreeSet<>(named);
    if (source.fixed() != null) {
      codes.add(source.fixed());
    }
    return List.copyOf(codes);
  }

  /** A country that no code of the list covers: stands for everywhere else; empty for none. */
  static List<String> elsewhere(Collection<String> named) {
    return Arrays.stream(Locale.getISOCountries())
        .filter(country -> named.stream().noneMatch(code -> Jurisdiction.covers(code, country)))
        .filter(
            country -> named.stream().noneMatch(code -> Jurisdiction.country(code).equals(country)))
        .limit(1)
        .toList();
  }
}
