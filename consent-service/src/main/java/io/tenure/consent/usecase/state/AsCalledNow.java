package io.tenure.consent.usecase.state;

import io.tenure.consent.domain.event.SubjectReference;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads of people under references as they are called now: what is asked under a reference that a
 * rekeying has replaced is answered of its successor.
 */
public final class AsCalledNow {
  private AsCalledNow() {}

  /**
   * Reads, and reads again where one of the references was replaced meanwhile.
   *
   * @param read gets the successors of those that have one
   */
  public static <T> T read(
      ConsentReader reader,
      Set<SubjectReference> subjects,
      Function<Map<SubjectReference, SubjectReference>, T> read) {
    Map<SubjectReference, SubjectReference> successors = reader.successors(subjects);
    while (true) {
      T answer = read.apply(successors);
      Map<SubjectReference, SubjectReference> after = reader.successors(subjects);
      if (after.equals(successors)) {
        return answer;
      }
      successors = after;
    }
  }
}
