package io.tenure.policy.rest.policy;

import io.tenure.policy.domain.diff.Aspect;
import io.tenure.policy.domain.diff.ChangeKind;
import io.tenure.policy.domain.diff.DiffSentences;
import io.tenure.policy.domain.diff.PolicyDiff;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.sentence.Language;
import io.tenure.policy.usecase.life.CompareVersions.Compared;
import io.tenure.policy.usecase.life.PolicyReading.Found;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How two versions differ.
 *
 * @param same whether they say the same
 * @param controllerOrder null where it stayed
 */
public record DiffView(
    UUID policyId,
    Side from,
    Side to,
    boolean same,
    List<ChangedRule> rules,
    List<ChangedController> controllers,
    NewOrder controllerOrder,
    List<ChangedTrigger> triggers) {

  /** One of the two versions. */
  public record Side(
      int version, String state, String digest, String catalogueVersion, Instant effectiveFrom) {
    static Side of(Found found) {
      return new Side(
          found.version().number(),
          found.timeline().state(found.version().stage(), found.version().effectiveFrom()),
          found.version().digest(),
          found.version().catalogueVersion(),
          found.version().effectiveFrom());
    }
  }

  /**
   * A rule that is new, gone or changed.
   *
   * @param aspects in which it changed
   * @param sentences by language: en, de, fr, es
   */
  public record ChangedRule(
      String id,
      ChangeKind change,
      List<Aspect> aspects,
      Rule before,
      Rule after,
      Map<String, String> sentences) {}

  /** A controller that is new, gone or changed. */
  public record ChangedController(
      String key,
      ChangeKind change,
      Controller before,
      Controller after,
      Map<String, String> sentences) {}

  /** Keys of the controllers in their new order. */
  public record NewOrder(List<String> controllers, Map<String, String> sentences) {}

  /** An own trigger that is new or gone. */
  public record ChangedTrigger(String name, ChangeKind change, Map<String, String> sentences) {}

  static DiffView of(Compared compared) {
    PolicyDiff diff = compared.diff();
    Instant effectiveFrom = compared.after().version().effectiveFrom();
    return new DiffView(
        compared.after().version().policyId(),
        Side.of(compared.before()),
        Side.of(compared.after()),
        diff.isEmpty(),
        diff.rules().stream()
            .map(
                c ->
                    new ChangedRule(
                        c.id(),
                        c.kind(),
                        c.aspects(),
                        c.before(),
                        c.after(),
                        said(words -> words.of(c, effectiveFrom))))
            .toList(),
        diff.controllers().stream()
            .map(
                c ->
                    new ChangedController(
                        c.key(), c.kind(), c.before(), c.after(), said(words -> words.of(c))))
            .toList(),
        diff.controllerOrder().isEmpty()
            ? null
            : new NewOrder(
                diff.controllerOrder(), said(words -> words.ofOrder(diff.controllerOrder()))),
        Stream.concat(
                triggers(diff.triggersAdded(), ChangeKind.ADDED),
                triggers(diff.triggersRemoved(), ChangeKind.REMOVED))
            .toList());
  }

  private static Stream<ChangedTrigger> triggers(List<String> names, ChangeKind kind) {
    return names.stream()
        .map(name -> new ChangedTrigger(name, kind, said(words -> words.ofTrigger(name, kind))));
  }

  private static Map<String, String> said(Function<DiffSentences, String> sentence) {
    Map<String, String> sentences = new LinkedHashMap<>();
    Arrays.stream(Language.values())
        .forEach(
            language -> sentences.put(language.tag(), sentence.apply(new DiffSentences(language))));
    return sentences;
  }
}
