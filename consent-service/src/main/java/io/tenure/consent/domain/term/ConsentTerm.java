package io.tenure.consent.domain.term;

import io.tenure.consent.domain.purpose.Validity;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;

/**
 * How long a consent counts by the law or practice of a place, beside the purpose's own validity:
 * the earlier end counts. Who posts a consent names the term that it falls under, since only that
 * system knows where the person is and how the consent came about.
 */
public enum ConsentTerm {
  /**
   * Canada, implied by an existing business relationship: two years after the purchase, lease,
   * bartering or the end of the written contract; each starts them anew. {@code at} is that day.
   * Source: CASL (S.C. 2010, c. 23) s. 10(9)(a), 10(10)(a) to (d).
   */
  CA_BUSINESS_RELATIONSHIP("CA", Kind.LAW, Period.ofYears(2), "S.C. 2010, c. 23, s. 10(10)(a)-(d)"),
  /**
   * Canada, implied by an inquiry or application: six months after it. Source: CASL s. 10(10)(e).
   */
  CA_INQUIRY("CA", Kind.LAW, Period.ofMonths(6), "S.C. 2010, c. 23, s. 10(10)(e)"),
  /**
   * France, the choice about trackers is kept for six months and then asked for anew. Source: CNIL,
   * Délibération n° 2020-092 of 17 September 2020 (recommendation, good practice).
   */
  FR_TRACKERS("FR", Kind.PRACTICE, Period.ofMonths(6), "CNIL, Délibération n° 2020-092"),
  /**
   * France, prospects: three years after the collection or their last contact; at the end they may
   * be asked whether they want to go on. Source: CNIL, Délibération n° 2021-131 of 23 September
   * 2021.
   */
  FR_PROSPECTS("FR", Kind.PRACTICE, Period.ofYears(3), "CNIL, Délibération n° 2021-131");

  /** What binds. */
  public enum Kind {
    LAW,
    /** What an authority recommends. */
    PRACTICE
  }

  private final String jurisdiction;
  private final Kind kind;
  private final Period period;
  private final String citation;

  ConsentTerm(String jurisdiction, Kind kind, Period period, String citation) {
    this.jurisdiction = jurisdiction;
    this.kind = kind;
    this.period = period;
    this.citation = citation;
  }

  /** ISO 3166 code of the place. */
  public String jurisdiction() {
    return jurisdiction;
  }

  /** Law or practice. */
  public Kind kind() {
    return kind;
  }

  public Period period() {
    return period;
  }

  /** Where it stands. */
  public String citation() {
    return citation;
  }

  /**
   * When a consent that falls under it ends (exclusive).
   *
   * @param given the day from which the term counts
   * @param purpose the purpose's own validity: its zone's days count, and its end where it is
   *     earlier
   */
  public Instant endOf(Instant given, Validity purpose) {
    Instant own = purpose.endOf(given);
    Instant end = new Validity(period, purpose.zone()).endOf(given);
    return own != null && own.isBefore(end) ? own : end;
  }

  /** The same with days of a zone and no validity of a purpose. */
  public Instant endOf(Instant given, ZoneId zone) {
    return endOf(given, new Validity(null, zone));
  }
}
