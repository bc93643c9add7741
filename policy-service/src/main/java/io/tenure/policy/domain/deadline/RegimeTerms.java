package io.tenure.policy.domain.deadline;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;

/** What a regime says about answering, written down one word after the other. */
final class RegimeTerms {

  Period answer;
  int businessDays;
  TimeLimit limit = TimeLimit.LAW;
  Period extension;
  boolean extensionAnnounced;
  int confirmBusinessDays;
  Period repeat;
  boolean rollsOver;
  boolean stopsClock;
  LocalDate inForceFrom;
  ZoneId zone;
  String calendar;
  String jurisdiction;
  Confidence confidence;
  ReviewReason review;
  String law;
  List<String> obligations = List.of();

  private RegimeTerms() {}

  /** Calendar days, months or years from receipt to the answer; P0D: at once. */
  static RegimeTerms within(String period) {
    RegimeTerms terms = new RegimeTerms();
    terms.answer = Period.parse(period);
    return terms;
  }

  static RegimeTerms withinBusinessDays(int days) {
    RegimeTerms terms = new RegimeTerms();
    terms.businessDays = days;
    return terms;
  }

  /** The law names no number. */
  static RegimeTerms withoutNumber(ReviewReason reason) {
    RegimeTerms terms = new RegimeTerms();
    terms.limit = TimeLimit.NONE;
    terms.review = reason;
    return terms;
  }

  /** A number that people work to although no law sets it. */
  RegimeTerms target(String period) {
    answer = Period.parse(period);
    return this;
  }

  RegimeTerms targetBusinessDays(int days) {
    businessDays = days;
    return this;
  }

  /** The number is not, or not quite, the law's. */
  RegimeTerms only(TimeLimit kind, ReviewReason reason) {
    limit = kind;
    review = reason;
    return this;
  }

  /** What may be added once, when it is announced before the first period is over. */
  RegimeTerms extension(String period) {
    extension = Period.parse(period);
    return this;
  }

  /** More time may be taken, of no set length, by announcing the day of the answer. */
  RegimeTerms extensionByAnnouncement() {
    extensionAnnounced = true;
    return this;
  }

  RegimeTerms confirm(int days) {
    confirmBusinessDays = days;
    return this;
  }

  /** Has to be done again and again. */
  RegimeTerms again(String period) {
    repeat = Period.parse(period);
    return this;
  }

  /** A last day on a weekend or public holiday moves to the next working day. */
  RegimeTerms rolls() {
    rollsOver = true;
    return this;
  }

  /** Waiting for identity, fee or a needed clarification does not count. */
  RegimeTerms clockStops() {
    stopsClock = true;
    return this;
  }

  RegimeTerms from(String day) {
    inForceFrom = LocalDate.parse(day);
    return this;
  }

  /**
   * @param holidays calendar that counts unless another is named; null: weekends only
   * @param territory controllers seated in it bring the holidays of their region
   */
  RegimeTerms in(String zoneId, String holidays, String territory) {
    zone = ZoneId.of(zoneId);
    calendar = holidays;
    jurisdiction = territory;
    return this;
  }

  RegimeTerms source(Confidence sure, String citation, String... carried) {
    confidence = sure;
    law = citation;
    obligations = List.of(carried);
    return this;
  }
}
