package io.tenure.classification.domain.detect.value.scheme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the schemes that accept a value without asking them all: the length of its compact form and
 * whether it holds letters leave a few candidates.
 */
public final class SchemeIndex {

  private static final Candidate[] NONE = {};

  private final List<Scheme> schemes;
  private final Candidate[][] digits;
  private final Candidate[][] mixed;
  private final int[] texts;

  private record Candidate(int ordinal, Scheme scheme, Form form) {}

  public SchemeIndex(List<Scheme> schemes) {
    this.schemes = List.copyOf(schemes);
    this.digits = new Candidate[Cell.LONGEST_NUMBER + 1][];
    this.mixed = new Candidate[Cell.LONGEST_NUMBER + 1][];
    List<Integer> whole = new ArrayList<>();
    Arrays.fill(digits, NONE);
    Arrays.fill(mixed, NONE);
    for (int i = 0; i < schemes.size(); i++) {
      if (schemes.get(i).forms().isEmpty()) {
        whole.add(i);
      }
      for (Form form : schemes.get(i).forms()) {
        Candidate candidate = new Candidate(i, schemes.get(i), form);
        add(digits, candidate, form.digitsPossible());
        add(mixed, candidate, form.lettersPossible());
      }
    }
    this.texts = whole.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void add(Candidate[][] table, Candidate candidate, boolean wanted) {
    if (wanted) {
      int length = candidate.form().length();
      Candidate[] longer = Arrays.copyOf(table[length], table[length].length + 1);
      longer[longer.length - 1] = candidate;
      table[length] = longer;
    }
  }

  public List<Scheme> schemes() {
    return schemes;
  }

  /**
   * Writes the positions in {@link #schemes()} of all schemes that accept the value.
   *
   * @param found room for all schemes
   * @return how many there are
   */
  public int find(Cell cell, int[] found) {
    int count = 0;
    for (int text : texts) {
      if (schemes.get(text).accepts(cell)) {
        found[count++] = text;
      }
    }
    if (cell.code().length() == 0 || Layout.noNumber(cell)) {
      return count;
    }
    for (Candidate c : (cell.letters() == 0 ? digits : mixed)[cell.code().length()]) {
      boolean again = count > 0 && found[count - 1] == c.ordinal();
      if (!again && c.scheme().accepts(cell, c.form())) {
        found[count++] = c.ordinal();
      }
    }
    return count;
  }
}
