package io.tenure.policy.domain.deadline;

import static io.tenure.policy.domain.deadline.Confidence.CONFIRMED;
import static io.tenure.policy.domain.deadline.Confidence.KNOWN;
import static io.tenure.policy.domain.deadline.Confidence.UNCERTAIN;
import static io.tenure.policy.domain.deadline.RegimeTerms.within;
import static io.tenure.policy.domain.deadline.RegimeTerms.withinBusinessDays;
import static io.tenure.policy.domain.deadline.RegimeTerms.withoutNumber;

import io.tenure.policy.domain.rule.Jurisdiction;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;

/**
 * How long an organisation has to act on what a person asks, by the law the person relies on:
 * requests for access or erasure, appeals against the answer, and marketing opt-outs.
 */
public enum RequestRegime {
  EU_GDPR(
      within("P1M")
          .extension("P2M")
          .rolls()
          .in("Europe/Brussels", null, "EEA")
          .source(CONFIRMED, "GDPR Art. 12(3)", "gdpr-dsar-deadline")),
  UK_GDPR(
      within("P1M")
          .extension("P2M")
          .rolls()
          .clockStops()
          .in("Europe/London", "GB-ENG", "GB")
          .source(CONFIRMED, "UK GDPR Art. 12(3), 12A", "ukgdpr-dsar-deadline")),
  CH_FADP(
      within("P30D")
          .extensionByAnnouncement()
          .rolls()
          .in("Europe/Zurich", "CH", "CH")
          .source(CONFIRMED, "FADP Art. 25(7); DPO Art. 18", "fadp-access-30d")),
  US_CA_CCPA(
      state("P45D", "America/Los_Angeles", "US-CA")
          .confirm(10)
          .source(
              CONFIRMED,
              "Cal. Civ. Code § 1798.130(a)(2)(A); 11 CCR § 7021",
              "ccpa-respond-45d",
              "ccpa-confirm-10bd")),
  US_VA(
      state("P45D", "America/New_York", "US-VA")
          .source(CONFIRMED, "Va. Code § 59.1-577(B)(1)", "vcdpa-respond")),
  US_CO(
      state("P45D", "America/Denver", "US-CO")
          .source(CONFIRMED, "C.R.S. § 6-1-1306(2)", "cpa-respond")),
  US_CT(
      state("P45D", "America/New_York", "US-CT")
          .source(CONFIRMED, "Conn. Gen. Stat. § 42-518(c)", "ctdpa-respond")),
  US_UT(
      state("P45D", "America/Denver", "US-UT")
          .source(CONFIRMED, "Utah Code § 13-61-203", "ucpa-respond")),
  US_TX(
      state("P45D", "America/Chicago", "US-TX")
          .source(CONFIRMED, "Tex. Bus. & Com. Code § 541.052", "tdpsa-respond")),
  US_IA(
      state("P90D", "America/Chicago", "US-IA")
          .source(KNOWN, "Iowa Code § 715D.3", "icdpa-respond")),
  /** Delaware, Indiana, Kentucky, Maryland, Minnesota, Montana and six more. */
  US_OTHER_STATE(
      state("P45D", "America/New_York", "US")
          .source(KNOWN, "Each act’s response-time section", "states-respond")),
  US_VA_APPEAL(
      within("P60D")
          .in("America/New_York", "US-VA", "US-VA")
          .source(KNOWN, "Va. Code § 59.1-577(C)")),
  US_CO_APPEAL(
      within("P45D")
          .extension("P60D")
          .in("America/Denver", "US-CO", "US-CO")
          .source(KNOWN, "C.R.S. § 6-1-1306(3)")),
  US_CT_APPEAL(
      within("P60D")
          .in("America/New_York", "US-CT", "US-CT")
          .source(UNCERTAIN, "Conn. Gen. Stat. § 42-518(d)")),
  US_TX_APPEAL(
      within("P60D")
          .in("America/Chicago", "US-TX", "US-TX")
          .source(UNCERTAIN, "Tex. Bus. & Com. Code § 541.053")),
  US_IA_APPEAL(
      within("P60D")
          .in("America/Chicago", "US-IA", "US-IA")
          .source(UNCERTAIN, "Iowa Code § 715D.3")),
  US_OTHER_STATE_APPEAL(
      withoutNumber(ReviewReason.VARIES_BY_STATE)
          .target("P45D")
          .in("America/New_York", "US", "US")
          .source(UNCERTAIN, "Each act’s section on appeals")),
  US_CA_APPEAL(
      withoutNumber(ReviewReason.NO_APPEAL)
          .in("America/Los_Angeles", "US-CA", "US-CA")
          .source(KNOWN, "Cal. Civ. Code § 1798.100 ff.")),
  US_UT_APPEAL(
      withoutNumber(ReviewReason.NO_APPEAL)
          .in("America/Denver", "US-UT", "US-UT")
          .source(KNOWN, "Utah Code § 13-61-101 ff.")),
  /** A broker's deletion of what it fetched from the State's platform, and again ever after. */
  US_CA_DELETE_ACT(
      within("P45D")
          .again("P45D")
          .from("2026-08-01")
          .in("America/Los_Angeles", "US-CA", "US-CA")
          .source(
              CONFIRMED,
              "Cal. Civ. Code § 1798.99.86(c)-(d)",
              "delete-act-delete-45d",
              "delete-act-repeat-45d")),
  /** A broker's next look at the State's platform; receipt is its last one. */
  US_CA_DELETE_ACT_POLL(
      within("P45D")
          .again("P45D")
          .from("2026-08-01")
          .in("America/Los_Angeles", "US-CA", "US-CA")
          .source(CONFIRMED, "Cal. Civ. Code § 1798.99.86(c)(1)", "delete-act-poll-45d")),
  BR_LGPD(
      within("P15D")
          .in("America/Sao_Paulo", "BR", "BR")
          .source(KNOWN, "LGPD Art. 19, II", "lgpd-access-15d")),
  CN_PIPL(
      withoutNumber(ReviewReason.WITHOUT_DELAY)
          .targetBusinessDays(15)
          .in("Asia/Shanghai", null, "CN")
          .source(UNCERTAIN, "PIPL Art. 50", "pipl-response")),
  IN_DPDP(
      within("P90D")
          .only(TimeLimit.OUTER_LIMIT, ReviewReason.OWN_PUBLISHED_TIME)
          .from("2027-05-13")
          .in("Asia/Kolkata", "IN", "IN")
          .source(UNCERTAIN, "DPDP Rules r. 14", "dpdp-grievance-90d")),
  JP_APPI(
      withoutNumber(ReviewReason.WITHOUT_DELAY)
          .in("Asia/Tokyo", "JP", "JP")
          .source(KNOWN, "APPI Art. 35", "appi-cease-use")),
  KR_PIPA(
      within("P10D")
          .in("Asia/Seoul", null, "KR")
          .source(KNOWN, "PIPA Arts 35-36; Enforcement Decree Arts 41, 43", "pipa-request-10d")),
  SG_PDPA(
      within("P30D")
          .extensionByAnnouncement()
          .in("Asia/Singapore", "SG", "SG")
          .source(CONFIRMED, "PDPA s. 21; PDP Regulations 2021 reg. 5", "pdpa-access-30d")),
  CA_PIPEDA(
      within("P30D")
          .extension("P30D")
          .in("America/Toronto", "CA", "CA")
          .source(KNOWN, "PIPEDA s. 8(3)-(4)", "pipeda-access-30d")),
  /** Silence counts as refusal. */
  CA_QC_LAW25(
      within("P30D")
          .in("America/Toronto", "CA-QC", "CA-QC")
          .source(KNOWN, "Act respecting private-sector information s. 32", "law25-access-30d")),
  AU_APP(
      within("P30D")
          .only(TimeLimit.USUAL, ReviewReason.REASONABLE_PERIOD)
          .in("Australia/Sydney", "AU", "AU")
          .source(KNOWN, "APP 12.4", "app-12-30d")),
  /** Objection to direct marketing: from the moment it arrives. */
  EU_GDPR_OBJECTION(
      within("P0D")
          .in("Europe/Brussels", null, "EEA")
          .source(CONFIRMED, "GDPR Art. 21(3)", "gdpr-marketing-objection")),
  US_CA_OPT_OUT(
      withinBusinessDays(15)
          .in("America/Los_Angeles", "US-CA", "US-CA")
          .source(KNOWN, "11 CCR § 7026(f)(1), § 7027(g)(1)", "ccpa-optout-15bd")),
  US_CAN_SPAM(
      withinBusinessDays(10)
          .in("America/New_York", "US", "US")
          .source(CONFIRMED, "15 U.S.C. 7704(a)(4)(A)", "canspam-optout-10bd")),
  US_TCPA(
      withinBusinessDays(10)
          .in("America/New_York", "US", "US")
          .source(CONFIRMED, "47 CFR 64.1200(a)(10), (d)(3)", "tcpa-optout-10bd")),
  CA_CASL(
      withinBusinessDays(10)
          .in("America/Toronto", "CA", "CA")
          .source(CONFIRMED, "CASL s. 11(3)", "casl-optout-10bd")),
  AU_SPAM(
      withinBusinessDays(5)
          .in("Australia/Sydney", "AU", "AU")
          .source(KNOWN, "Spam Act Sch. 2 cl. 6", "au-spam-5bd")),
  SG_DNC(
      within("P21D").in("Asia/Singapore", "SG", "SG").source(KNOWN, "PDPA Part 9", "sg-dnc-21d"));

  private final RegimeTerms terms;

  RequestRegime(RegimeTerms terms) {
    this.terms = terms;
  }

  private static RegimeTerms state(String answer, String zone, String code) {
    return within(answer).extension("P45D").in(zone, code, code);
  }

  /** From receipt to the answer in calendar days or months; null where business days count. */
  public Period answer() {
    return terms.answer;
  }

  /** From receipt to the answer in business days; 0 where calendar days count. */
  public int businessDays() {
    return terms.businessDays;
  }

  public TimeLimit limit() {
    return terms.limit;
  }

  /** What may be added once; null where nothing of a set length may. */
  public Period extension() {
    return terms.extension;
  }

  /** Whether more time of no set length may be taken by announcing the day of the answer. */
  public boolean extensionAnnounced() {
    return terms.extensionAnnounced;
  }

  /** Business days to confirm the receipt, 0 where that is not ordered. */
  public int confirmBusinessDays() {
    return terms.confirmBusinessDays;
  }

  /** How often it has to be done again; null where once is enough. */
  public Period repeat() {
    return terms.repeat;
  }

  public boolean rollsOver() {
    return terms.rollsOver;
  }

  public boolean stopsClock() {
    return terms.stopsClock;
  }

  /** First day on which the duty binds; null where it always has. */
  public LocalDate inForceFrom() {
    return terms.inForceFrom;
  }

  /** Zone in which days are counted unless the question names another. */
  public ZoneId zone() {
    return terms.zone;
  }

  /** Public holidays that count unless the question names others; null means weekends only. */
  public String calendar() {
    return terms.calendar;
  }

  /** Whether a controller seated there brings the public holidays of its region along. */
  public boolean countsHolidaysOf(String jurisdiction) {
    return Jurisdiction.covers(terms.jurisdiction, jurisdiction);
  }

  /** Why a person has to look at it whatever happened to the request; null for no reason. */
  public ReviewReason review() {
    return terms.review;
  }

  public Confidence confidence() {
    return terms.confidence;
  }

  /** Where the law says so. */
  public String law() {
    return terms.law;
  }

  /** Obligations of the catalogue; empty where it carries none yet. */
  public List<String> obligations() {
    return terms.obligations;
  }
}
