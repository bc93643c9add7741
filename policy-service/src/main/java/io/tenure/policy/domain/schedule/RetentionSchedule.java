package io.tenure.policy.domain.schedule;

import io.tenure.plan.Clause.Basis;
import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.Clause.RuleKind;
import java.time.Instant;
import java.util.List;

/**
 * The retention schedule of one controller in one language: what people may read about how long
 * their data stay, generated from the rules that act. Justifications, owners, names of systems and
 * datasets are the organisation's own business and not in it.
 *
 * @param controller key of the controller
 * @param jurisdiction ISO 3166 code of its seat
 * @param language BCP 47 tag
 * @param version number of the policy version
 * @param effectiveFrom since when that version is in effect
 * @param current whether it is still in effect
 * @param notes how to read the table
 */
public record RetentionSchedule(
    String controller,
    String controllerName,
    String jurisdiction,
    String language,
    int version,
    Instant effectiveFrom,
    boolean current,
    String title,
    String introduction,
    String state,
    String notes,
    List<Section> sections,
    Changes changes) {

  /**
   * The rules for one kind of records.
   *
   * @param kind such as INVOICE; ANY for rules that name no kind
   */
  public record Section(String kind, String heading, List<Entry> entries) {}

  /**
   * One rule in words.
   *
   * @param categories keys of data categories; empty for all personal data
   * @param data the same in words
   * @param people whose data
   * @param disposition what happens at the end of a maximum; on a minimum RESTRICT means blocked
   * @param period how long, with conditions
   * @param grounds the law that a rule carries out; empty for an own rule of the organisation
   * @param sentence all of it in one sentence
   */
  public record Entry(
      String ruleId,
      String title,
      RuleKind kind,
      Basis basis,
      List<String> categories,
      String data,
      String people,
      Disposition disposition,
      String period,
      List<Ground> grounds,
      String why,
      String sentence) {}

  /**
   * A law.
   *
   * @param confidence confirmed, known or uncertain, as in the catalogue
   */
  public record Ground(String obligationId, String law, String place, String confidence) {}

  /**
   * What is different from what was published before.
   *
   * @param since number of the version before; null where nothing was published before
   * @param tellAgain whether people have to be told again: some data may stay longer, or a category
   *     or purpose is new. In doubt true
   * @param sentences the changes in words
   */
  public record Changes(
      Integer since, boolean tellAgain, List<TellReason> reasons, List<String> sentences) {}

  /**
   * Why people have to be told again.
   *
   * @param code FIRST_VERSION, LONGER_PERIOD, NEW_CATEGORY, NEW_PURPOSE or OTHER_END
   */
  public record TellReason(String code, String sentence) {}
}
