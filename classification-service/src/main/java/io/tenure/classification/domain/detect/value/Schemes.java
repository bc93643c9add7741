package io.tenure.classification.domain.detect.value;

import io.tenure.classification.domain.detect.value.national.NationalSchemes;
import io.tenure.classification.domain.detect.value.scheme.Cell;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.SchemeIndex;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import io.tenure.classification.domain.detect.value.world.WorldSchemes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All schemes of all countries. A key is the name of python-stdnum's module where it has one
 * ({@code de.idnr}), so that both can be compared.
 */
public final class Schemes {

  static final SchemeIndex INDEX =
      new SchemeIndex(
          Stream.concat(WorldSchemes.all().stream(), NationalSchemes.all().stream()).toList());

  private static final Map<String, Scheme> BY_KEY = byKey();

  private Schemes() {}

  private static Map<String, Scheme> byKey() {
    Map<String, Scheme> schemes = new HashMap<>();
    for (Scheme scheme : INDEX.schemes()) {
      if (schemes.put(scheme.key(), scheme) != null) {
        throw new IllegalStateException("two schemes have the key " + scheme.key());
      }
    }
    schemes.put("iso9362", schemes.get("bic"));
    schemes.put("aba", schemes.get("us.rtn"));
    return Map.copyOf(schemes);
  }

  /** Every scheme, in a fixed order. */
  public static List<Scheme> all() {
    return INDEX.schemes();
  }

  /** Keys of the schemes that accept the whole value, apart from blanks around it. */
  public static Set<String> of(String value) {
    Set<String> keys = new TreeSet<>();
    int[] found = new int[INDEX.schemes().size()];
    int count = value == null ? 0 : INDEX.find(Cell.of(value), found);
    for (int i = 0; i < count; i++) {
      keys.add(INDEX.schemes().get(found[i]).key());
    }
    return keys;
  }

  /** True where that scheme accepts the whole value; false for a key that does not exist. */
  public static boolean accepts(String schemeKey, String value) {
    Scheme scheme = BY_KEY.get(schemeKey);
    return scheme != null && value != null && scheme.accepts(Cell.of(value));
  }

  /** True where some scheme of that type accepts the whole value. */
  public static boolean accepts(ValueType type, String value) {
    int[] found = new int[INDEX.schemes().size()];
    int count = value == null ? 0 : INDEX.find(Cell.of(value), found);
    for (int i = 0; i < count; i++) {
      if (INDEX.schemes().get(found[i]).type() == type) {
        return true;
      }
    }
    return false;
  }

  /** The scheme with that key; null where there is none. */
  public static Scheme get(String key) {
    return BY_KEY.get(key);
  }
}
