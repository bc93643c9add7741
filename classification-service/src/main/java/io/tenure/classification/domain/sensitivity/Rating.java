package io.tenure.classification.domain.sensitivity;

import io.tenure.classification.domain.taxonomy.Sensitivity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How sensitive a field, dataset or system is: the maximum of its parts, never an average. While a
 * part was not looked at nothing below HIGH is sure, and the sensitivity is UNKNOWN.
 *
 * @param sensitivity HIGH, MODERATE, LOW or UNKNOWN
 * @param atLeast the maximum of the parts that are known; UNKNOWN where none is
 * @param art9 some part is of a special category (GDPR Art. 9)
 * @param art10 some part is about criminal convictions or offences (GDPR Art. 10)
 * @param causes up to {@value #NAMED} parts that reach {@code atLeast}, and those of Art. 9 and 10
 * @param causeCount how many there are
 * @param unscanned up to {@value #NAMED} parts whose values nobody looked at and no person decided
 * @param unscannedCount how many there are
 */
public record Rating(
    Sensitivity sensitivity,
    Sensitivity atLeast,
    boolean art9,
    boolean art10,
    List<String> causes,
    int causeCount,
    List<String> unscanned,
    int unscannedCount) {

  /** Names that are told; all are counted. */
  public static final int NAMED = 20;

  public Rating {
    causes = List.copyOf(causes);
    unscanned = List.copyOf(unscanned);
  }

  /** Of nothing. */
  public static final Rating NONE =
      new Rating(
          Sensitivity.UNKNOWN, Sensitivity.UNKNOWN, false, false, List.of(), 0, List.of(), 0);

  /**
   * Of one field.
   *
   * @param name how it is called where it is a cause
   * @param special {@code art9}, {@code art10} or another flag of its category; null for none
   * @param labelled it has a category and can be a cause
   * @param scanned its values were looked at, or a person decided
   */
  static Rating of(
      String name, Sensitivity known, String special, boolean labelled, boolean scanned) {
    boolean art9 = "art9".equals(special);
    boolean art10 = "art10".equals(special);
    List<String> causes = labelled ? List.of(name) : List.of();
    List<String> unscanned = scanned ? List.of() : List.of(name);
    return new Rating(
        certain(known, unscanned.size()),
        known,
        art9,
        art10,
        causes,
        causes.size(),
        unscanned,
        unscanned.size());
  }

  /** Of both together; the names of this one come first. */
  public Rating and(Rating other) {
    Sensitivity most = atLeast.compareTo(other.atLeast) >= 0 ? atLeast : other.atLeast;
    boolean mine = atLeast == most || art9 || art10;
    boolean theirs = other.atLeast == most || other.art9 || other.art10;
    int missing = unscannedCount + other.unscannedCount;
    return new Rating(
        certain(most, missing),
        most,
        art9 || other.art9,
        art10 || other.art10,
        first(mine ? causes : List.of(), theirs ? other.causes : List.of()),
        (mine ? causeCount : 0) + (theirs ? other.causeCount : 0),
        first(unscanned, other.unscanned),
        missing);
  }

  /** The same with every name below another, such as a field below its dataset. */
  public Rating below(String parent) {
    return new Rating(
        sensitivity,
        atLeast,
        art9,
        art10,
        causes.stream().map(c -> parent + "." + c).toList(),
        causeCount,
        unscanned.stream().map(c -> parent + "." + c).toList(),
        unscannedCount);
  }

  private static Sensitivity certain(Sensitivity known, int missing) {
    return missing == 0 || known == Sensitivity.HIGH ? known : Sensitivity.UNKNOWN;
  }

  private static List<String> first(List<String> one, List<String> two) {
    return new ArrayList<>(Stream.concat(one.stream(), two.stream()).limit(NAMED).toList());
  }
}
