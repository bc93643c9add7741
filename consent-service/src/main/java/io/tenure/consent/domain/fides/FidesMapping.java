package io.tenure.consent.domain.fides;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.kit.problem.TenureException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which purposes a notice of fides stands for. */
public final class FidesMapping {
  private final Map<String, List<String>> purposes;

  private FidesMapping(Map<String, List<String>> purposes) {
    this.purposes = purposes;
  }

  /**
   * Reads pairs as {@code notice:purpose}. A notice is named by its key, by the id of a version, or
   * by its name; it may stand for several purposes.
   *
   * @throws TenureException {@code consent.mapping-invalid}
   */
  public static FidesMapping parse(List<String> pairs) {
    Map<String, List<String>> purposes = new LinkedHashMap<>();
    for (String pair : pairs) {
      int colon = pair.lastIndexOf(':');
      String purpose = pair.substring(colon + 1);
      if (colon < 1 || !PurposeKey.isValid(purpose)) {
        throw new TenureException(
            ConsentError.FIDES_MAPPING_INVALID, "Name a notice and a purpose as notice:purpose.");
      }
      List<String> named =
          purposes.computeIfAbsent(pair.substring(0, colon), notice -> new ArrayList<>());
      if (!named.contains(purpose)) {
        named.add(purpose);
      }
    }
    return new FidesMapping(purposes);
  }

  /**
   * Keys of the purposes: those that were named for the version, the key or the name of the notice,
   * in this order of preference; else the purpose with the same key as the notice. Whether a
   * purpose exists is another question.
   */
  public List<String> purposes(FidesNotice notice) {
    return Stream.of(notice.version(), notice.key(), notice.name())
        .filter(name -> name != null && purposes.containsKey(name))
        .findFirst()
        .map(purposes::get)
        .orElseGet(() -> PurposeKey.isValid(notice.key()) ? List.of(notice.key()) : List.of());
  }
}
