package io.tenure.consent.domain.gpc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Laws that give a browser's opt-out signal (Global Privacy Control) the meaning of an opt-out from
 * sale, sharing and advertising across contexts, with the day from which they ask for it. No law
 * makes it a request for erasure.
 */
public enum GpcLaw {
  /** California Consumer Privacy Act; Cal. Civ. Code 1798.135(b), (e); 11 CCR 7025. */
  US_CA("US-CA", "Cal. Civ. Code § 1798.135; 11 CCR § 7025", "2023-01-01"),
  /** Colorado Privacy Act. */
  US_CO("US-CO", "C.R.S. § 6-1-1306(1)(a)(IV); 4 CCR 904-3, Part 5", "2024-07-01"),
  /** Connecticut Data Privacy Act. */
  US_CT("US-CT", "Conn. Gen. Stat. § 42-520(e)", "2025-01-01"),
  /** Texas Data Privacy and Security Act. */
  US_TX("US-TX", "Tex. Bus. & Com. Code § 541.055(e)", "2025-01-01"),
  /** Montana Consumer Data Privacy Act. */
  US_MT("US-MT", "Montana Consumer Data Privacy Act (SB 384, 2023)", "2025-01-01"),
  /** Nebraska Data Privacy Act. */
  US_NE("US-NE", "Nebraska Data Privacy Act (LB 1074, 2024)", "2025-01-01"),
  /** New Hampshire, RSA 507-H. */
  US_NH("US-NH", "N.H. RSA ch. 507-H", "2025-01-01"),
  /** New Jersey, P.L. 2023, c. 266. */
  US_NJ("US-NJ", "N.J.S.A. 56:8-166.4 et seq. (P.L. 2023, c. 266)", "2025-07-15"),
  /** Minnesota Consumer Data Privacy Act. */
  US_MN("US-MN", "Minnesota Consumer Data Privacy Act (Minn. Stat. ch. 325M)", "2025-07-31"),
  /** Maryland Online Data Privacy Act. */
  US_MD(
      "US-MD",
      "Maryland Online Data Privacy Act of 2024 (Md. Code, Com. Law § 14-4701 et seq.)",
      "2025-10-01"),
  /** Delaware Personal Data Privacy Act. */
  US_DE("US-DE", "6 Del. C. ch. 12D", "2026-01-01"),
  /** Oregon Consumer Privacy Act. */
  US_OR("US-OR", "ORS 646A.570 to 646A.589", "2026-01-01");

  private static final Pattern JURISDICTION = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

  /** The day of the furthest west of these states. */
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  private final String jurisdiction;
  private final String citation;
  private final LocalDate from;

  GpcLaw(String jurisdiction, String citation, String from) {
    this.jurisdiction = jurisdiction;
    this.citation = citation;
    this.from = LocalDate.parse(from);
  }

  /** Whether the text is a country or a part of one, in ISO 3166. */
  public static boolean isJurisdiction(String text) {
    return text != null && JURISDICTION.matcher(text).matches();
  }

  /** The law of a place that gives the signal its meaning at an instant; empty where none does. */
  public static Optional<GpcLaw> of(String jurisdiction, Instant at) {
    LocalDate day = at.atZone(ZONE).toLocalDate();
    return Arrays.stream(values())
        .filter(law -> law.jurisdiction.equals(jurisdiction) && !day.isBefore(law.from))
        .findFirst();
  }

  /** ISO 3166-2 code. */
  public String jurisdiction() {
    return jurisdiction;
  }

  public String citation() {
    return citation;
  }

  /** First day on which it asks for it. */
  public LocalDate from() {
    return from;
  }
}
