package io.tenure.policy.domain.deadline;

import java.time.Period;
import java.time.ZoneId;
import java.util.List;

/**
 * How long an organisation has to answer a person's request, by the law the person relies on.
 *
 * @param answer from receipt to the answer
 * @param extension what may be added once, null where nothing may
 * @param confirmBusinessDays business days to confirm the receipt, 0 where that is not ordered
 * @param rollsOver whether a last day on a weekend or public holiday moves to the next working day
 * @param stopsClock whether waiting for identity, fee or a needed clarification counts
 */
public enum RequestRegime {
  EU_GDPR("P1M", "P2M", 0, true, false, "Europe/Brussels", null, "gdpr-dsar-deadline"),
  UK_GDPR("P1M", "P2M", 0, true, true, "Europe/London", "GB-ENG", "ukgdpr-dsar-deadline"),
  CH_FADP("P30D", null, 0, true, false, "Europe/Zurich", "CH"),
  US_CA_CCPA(
      "P45D",
      "P45D",
      10,
      false,
      false,
      "America/Los_Angeles",
      "US-CA",
      "ccpa-respond-45d",
      "ccpa-confirm-10bd"),
  US_VA("P45D", "P45D", 0, false, false, "America/New_York", "US-VA", "vcdpa-respond"),
  US_CO("P45D", "P45D", 0, false, false, "America/Denver", "US-CO", "cpa-respond"),
  US_CT("P45D", "P45D", 0, false, false, "America/New_York", "US-CT", "ctdpa-respond"),
  US_UT("P45D", "P45D", 0, false, false, "America/Denver", "US-UT", "ucpa-respond"),
  US_TX("P45D", "P45D", 0, false, false, "America/Chicago", "US-TX", "tdpsa-respond"),
  US_IA("P90D", "P45D", 0, false, false, "America/Chicago", "US-IA", "icdpa-respond"),
  US_OTHER_STATE("P45D", "P45D", 0, false, false, "America/New_York", "US", "states-respond"),
  BR_LGPD("P15D", null, 0, false, false, "America/Sao_Paulo", "BR", "lgpd-access-15d"),
  IN_DPDP("P90D", null, 0, false, false, "Asia/Kolkata", "IN", "dpdp-grievance-90d"),
  KR_PIPA("P10D", null, 0, false, false, "Asia/Seoul", null),
  SG_PDPA("P30D", null, 0, false, false, "Asia/Singapore", "SG"),
  CA_PIPEDA("P30D", "P30D", 0, false, false, "America/Toronto", "CA"),
  CA_QC_LAW25("P30D", null, 0, false, false, "America/Toronto", "CA-QC"),
  AU_APP("P30D", null, 0, false, false, "Australia/Sydney", "AU");

  private final Period answer;
  private final Period extension;
  private final int confirmBusinessDays;
  private final boolean rollsOver;
  private final boolean stopsClock;
  private final ZoneId zone;
  private final String calendar;
  private final List<String> obligations;

  RequestRegime(
      String answer,
      String extension,
      int confirmBusinessDays,
      boolean rollsOver,
      boolean stopsClock,
      String zone,
      String calendar,
      String... obligations) {
    this.answer = Period.parse(answer);
    this.extension = extension == null ? null : Period.parse(extension);
    this.confirmBusinessDays = confirmBusinessDays;
    this.rollsOver = rollsOver;
    this.stopsClock = stopsClock;
    this.zone = ZoneId.of(zone);
    this.calendar = calendar;
    this.obligations = List.of(obligations);
  }

  public Period answer() {
    return answer;
  }

  public Period extension() {
    return extension;
  }

  public int confirmBusinessDays() {
    return confirmBusinessDays;
  }

  public boolean rollsOver() {
    return rollsOver;
  }

  public boolean stopsClock() {
    return stopsClock;
  }

  /** Zone in which days are counted unless the question names another. */
  public ZoneId zone() {
    return zone;
  }

  /** Public holidays that count unless the question names others; null means weekends only. */
  public String calendar() {
    return calendar;
  }

  /** Obligations of the catalogue; empty where it carries none yet. */
  public List<String> obligations() {
    return obligations;
  }
}
