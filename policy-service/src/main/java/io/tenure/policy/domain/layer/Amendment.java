package io.tenure.policy.domain.layer;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an organisation changes in one shipped entry: some members, or that it does not hold for it.
 * Everything else stays as it is shipped, also in later editions.
 *
 * @param target id of the shipped entry
 * @param withdrawn whether the entry does not hold for the organisation; then nothing is set
 * @param set values by member, as JSON values; null takes a value away
 * @param was the shipped value of each of these members when the amendment was written
 * @param seen digest of the whole shipped entry when the amendment was written
 * @param reason why, in the organisation's words; no personal data
 * @param source what it rests on: an opinion, a ruling, a text
 */
public record Amendment(
    String target,
    boolean withdrawn,
    Map<String, Object> set,
    Map<String, Object> was,
    String seen,
    String reason,
    String source) {

  public Amendment {
    set = ordered(set);
    was = ordered(was);
  }

  /** The same, written against the shipped entry as it is now. */
  public Amendment against(Map<String, Object> shipped) {
    Map<String, Object> seenValues = new TreeMap<>();
    set.keySet().forEach(member -> seenValues.put(member, shipped.get(member)));
    return new Amendment(target, withdrawn, set, seenValues, Trees.digest(shipped), reason, source);
  }

  /** Names of the amended members. */
  public List<String> members() {
    return List.copyOf(set.keySet());
  }

  private static Map<String, Object> ordered(Map<String, Object> values) {
    return values == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(values));
  }
}
