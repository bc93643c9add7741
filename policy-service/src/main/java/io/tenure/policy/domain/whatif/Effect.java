package io.tenure.policy.domain.whatif;

import io.tenure.policy.domain.decision.Decision;
import java.util.List;
import java.util.Set;

/**
 * What becomes of some fields of a record under another policy.
 *
 * @param fields that share both decisions, sorted
 * @param kinds every way in which the decisions differ; UNCHANGED alone where they do not
 * @param sentence the same in one sentence
 * @param before under the policy compared with; null where decisions were not asked for
 * @param after under the policy tried out; null where decisions were not asked for
 */
public record Effect(
    List<String> fields, Set<EffectKind> kinds, String sentence, Decision before, Decision after) {

  public boolean changed() {
    return !kinds.contains(EffectKind.UNCHANGED);
  }

  /** The same without the two decisions. */
  public Effect withoutDecisions() {
    return new Effect(fields, kinds, sentence, null, null);
  }
}
