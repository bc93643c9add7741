package io.tenure.policy.domain.pack;

/** Stable names of gaps. */
public enum GapCode {
  /** No pack holds the accounting law of a controller's country; a rule keeps everything. */
  CONTROLLER_WITHOUT_PACK,
  /** The accounting rules of the country do not bind a controller; a rule keeps everything. */
  CONTROLLER_NOT_BOUND,
  /** Something was not stated of a controller on which it depends whether rules are for it. */
  CONTROLLER_FACTS_UNKNOWN,
  /** A duty counts from the end of a relationship; until that is known a rule keeps everything. */
  RELATIONSHIP_END_UNKNOWN,
  /** No pack holds the law of the customers' country. */
  CUSTOMERS_WITHOUT_PACK,
  /** Only a pack of the wider area applies: of the country, or of the European Union. */
  WIDER_PACK_ONLY,
  /** No fiscal year was given although a rule counts fiscal years. */
  FISCAL_YEAR_ASSUMED,
  /** Controllers of one country have different fiscal years; only the first one's count. */
  FISCAL_YEARS_DIFFER,
  /** A shipped rule changed under the organisation's amendment; a person chooses again. */
  RULE_STALE,
  /** The organisation dropped a shipped rule. */
  RULE_DROPPED
}
