package io.tenure.policy.domain.whatif;

import io.tenure.plan.Facts;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.policy.domain.decision.Decision;
import io.tenure.policy.domain.decision.DecisionEngine;
import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.sentence.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What another policy would change for a record at a moment. One pure function: no order of rules,
 * fields or facts changes it, and whoever swaps the policies gets the mirror image.
 *
 * @param before the policy compared with
 * @param after the policy tried out
 * @param asOf the moment of the question, for both
 * @param language of the sentences; nothing else depends on it
 */
public record Comparison(
    PolicyEdition before, PolicyEdition after, Instant asOf, Language language) {

  /**
   * One effect for each group of fields that share both decisions, ordered by their first field.
   * Two policies may group fields differently; each field is in exactly one effect.
   *
   * @param erasureRequest whether the person has asked for erasure
   */
  public List<Effect> of(Profile profile, Facts facts, boolean erasureRequest) {
    Map<String, Decision> was = byField(before, profile, facts, erasureRequest);
    Map<String, Decision> is = byField(after, profile, facts, erasureRequest);
    Map<Pair, List<String>> groups = new LinkedHashMap<>();
    was.keySet().stream()
        .sorted()
        .forEach(
            field ->
                groups
                    .computeIfAbsent(
                        new Pair(was.get(field).groupId(), is.get(field).groupId()),
                        _ -> new ArrayList<>())
                    .add(field));
    return groups.values().stream()
        .map(fields -> effect(fields, was.get(fields.getFirst()), is.get(fields.getFirst())))
        .sorted(Comparator.comparing(effect -> effect.fields().getFirst()))
        .toList();
  }

  private Effect effect(List<String> fields, Decision was, Decision is) {
    Bearing first = new Bearing(was, asOf);
    Bearing second = new Bearing(is, asOf);
    Set<EffectKind> kinds = EffectKinds.between(first, second);
    return new Effect(
        List.copyOf(fields),
        kinds,
        EffectSentences.in(language).of(fields, kinds, first, second),
        was,
        is);
  }

  private Map<String, Decision> byField(
      PolicyEdition policy, Profile profile, Facts facts, boolean erasureRequest) {
    Map<String, Decision> byField = new HashMap<>();
    DecisionEngine.decide(policy, profile, facts, asOf, erasureRequest, language)
        .forEach(decision -> decision.fields().forEach(field -> byField.put(field, decision)));
    return byField;
  }

  private record Pair(String before, String after) {}
}
