package io.tenure.quickstart.crm;

import java.time.Instant;

/**
 * What the CRM knows about consent to e-mail: given, refused or withdrawn, or nothing.
 *
 * @param optIn null where nobody ever asked
 * @param at null where the CRM did not keep the day
 */
record Consent(Boolean optIn, Instant at) {

  static Consent draw(Instant created, Calendar calendar, Draw draw) {
    int kind = draw.between(0, 99);
    if (kind < 38) {
      return new Consent(true, created.plusSeconds(draw.between(60L, 86_400L * 30)));
    }
    if (kind < 44) {
      return new Consent(true, null);
    }
    if (kind < 60) {
      return new Consent(false, calendar.daysAgo(draw.between(1, 1_400), draw));
    }
    if (kind < 64) {
      return new Consent(false, null);
    }
    return new Consent(null, null);
  }
}
