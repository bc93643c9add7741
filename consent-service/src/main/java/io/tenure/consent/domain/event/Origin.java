package io.tenure.consent.domain.event;

/**
 * Where an event comes from.
 *
 * @param source the system that posted it, such as {@code web-shop}; also tells clocks apart
 * @param sourceId that system's own id of this event, or null; one (source, sourceId) is one event
 * @param evidence reference to what proves it (a form's digest, a recording's number), or null
 */
public record Origin(
    String source, String sourceId, String evidence, Method method, Provenance provenance) {

  /** Whether something can be shown that proves the event. */
  public boolean evidenced() {
    return evidence != null;
  }

  /** The same without what proves it. */
  public Origin unproven() {
    return evidence == null ? this : new Origin(source, sourceId, null, method, provenance);
  }

  /** Whether a browser said it, and not the person (Global Privacy Control). */
  public boolean signal() {
    return method == Method.GPC;
  }

  /** Whether it was found in another system's columns. */
  public boolean imported() {
    return provenance == Provenance.IMPORT;
  }
}
