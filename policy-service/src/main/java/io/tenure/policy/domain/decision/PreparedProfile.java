package io.tenure.policy.domain.decision;

import io.tenure.plan.Facts;
import io.tenure.plan.RetentionPlan;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.sentence.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All that a policy version settles for a profile before a record is looked at: which rules act on
 * which fields, with their ends, citations and group ids. Good for every moment of its {@linkplain
 * #era era}; may be used by many threads.
 */
public final class PreparedProfile {
  private final PolicyEdition policy;
  private final Profile profile;
  private final Instant asOf;
  private final ClauseFactory factory;
  private final Traces traces;
  private final List<Group> groups;
  private final Map<Language, DecisionSentences> sentences = new ConcurrentHashMap<>();
  private volatile RetentionPlan plan;

  private record Group(String id, GroupDecision decision) {}

  private PreparedProfile(PolicyEdition policy, Profile profile, Instant asOf) {
    this.policy = policy;
    this.profile = profile;
    this.asOf = asOf;
    this.factory = new ClauseFactory(policy, profile);
    this.traces = new Traces(policy, profile);
    this.groups =
        groups().stream()
            .map(group -> new Group(DecisionEngine.groupId(group.acting(), factory), group))
            .sorted(Comparator.comparing(Group::id))
            .toList();
  }

  /**
   * @param asOf any moment of the era
   */
  public static PreparedProfile of(PolicyEdition policy, Profile profile, Instant asOf) {
    return new PreparedProfile(policy, profile, asOf);
  }

  /**
   * Number of the stretch of time, of all those in which the same rules of a version are in force,
   * in which the moment lies.
   */
  public static int era(PolicyEdition policy, Instant moment) {
    return policy.eras().of(moment);
  }

  /** The compiled plan. */
  public RetentionPlan plan() {
    RetentionPlan known = plan;
    if (known == null) {
      known = PlanCompiler.compile(policy, profile, asOf);
      plan = known;
    }
    return known;
  }

  /**
   * One decision for each group of fields on which the same rules act, ordered by group id.
   *
   * @param moment of the question, in the era that this was prepared for
   */
  public List<Decision> decide(
      Facts facts, Instant moment, boolean erasureRequest, Language language) {
    Facts then = facts.at(moment);
    DecisionSentences words = sentences.computeIfAbsent(language, DecisionSentences::in);
    List<Decision> decisions = new ArrayList<>(groups.size());
    for (Group group : groups) {
      decisions.add(
          group.decision.decide(group.id, factory, traces, moment, then, erasureRequest, words));
    }
    return List.copyOf(decisions);
  }

  private List<GroupDecision> groups() {
    List<Rule> candidates = policy.rules().candidates(profile);
    Map<List<Rule>, List<ProfileField>> fieldsByRules = new LinkedHashMap<>();
    for (ProfileField field : profile.fields()) {
      List<Rule> covering =
          candidates.stream().filter(r -> RuleSelection.covers(r, profile, field)).toList();
      fieldsByRules.computeIfAbsent(covering, _ -> new ArrayList<>()).add(field);
    }
    Map<List<String>, GroupDecision> merged = new LinkedHashMap<>();
    fieldsByRules.forEach(
        (covering, fields) -> {
          GroupDecision group = GroupDecision.of(policy, profile, covering, asOf);
          merged.merge(group.actingIds(), group.with(fields), GroupDecision::join);
        });
    return List.copyOf(merged.values());
  }
}
