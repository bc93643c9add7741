package io.tenure.connector.erase;

import io.tenure.connector.map.Dataset.Inside;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which places inside a column's JSON go and which stay. A place says it for everything in it for
 * which no place further inside says otherwise; what is not said is as what it lies in, and of the
 * whole column: it stays.
 *
 * @param marks all places of the column that the map names, also those that neither go nor stay by
 *     themselves: {@link Inside#ANY} means the members that none of them names
 */
public record JsonCut(List<Mark> marks) {

  public JsonCut {
    marks = List.copyOf(marks);
  }

  /**
   * Of one place.
   *
   * @param steps as in {@link Inside}; none for the column itself
   */
  public record Mark(List<String> steps, Fate fate) {
    public Mark {
      steps = List.copyOf(steps);
    }
  }

  /** What becomes of a place. */
  public enum Fate {
    GOES,
    STAYS,
    /** What becomes of the place that it lies in. */
    AS_AROUND
  }

  /** A place in the tree of all places. */
  static final class Node {
    private final Map<String, Node> inner = new HashMap<>();
    private Fate fate = Fate.AS_AROUND;

    /** The place of a member; null where the map has none. */
    Node member(String key) {
      boolean sign = key.equals(Inside.ANY) || key.equals(Inside.ELEMENT);
      Node named = sign ? null : inner.get(key);
      return named == null ? inner.get(Inside.ANY) : named;
    }

    /** The place of the elements; null where the map has none. */
    Node elements() {
      return inner.get(Inside.ELEMENT);
    }

    boolean leaf() {
      return inner.isEmpty();
    }

    boolean goes(boolean around) {
      return fate == Fate.AS_AROUND ? around : fate == Fate.GOES;
    }
  }

  Node tree() {
    Node root = new Node();
    for (Mark mark : marks) {
      Node node = root;
      for (String step : mark.steps()) {
        node = node.inner.computeIfAbsent(step, s -> new Node());
      }
      node.fate = mark.fate();
    }
    return root;
  }
}
