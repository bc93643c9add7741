package io.tenure.consent.rest.preference;

import io.tenure.consent.domain.purpose.Channel;

/**
 * What was decided just now, as the address of the page says.
 *
 * @param what key of a purpose, {@link #ALL}, {@link #EVERYTHING}, or null
 * @param channel name of a channel; null for the whole
 */
record Saved(String what, String channel) {
  /** Everything that can be said no to; no purpose is called so. */
  static final String ALL = "ALL";

  /** An objection to everything, or that it was taken back. */
  static final String EVERYTHING = "EVERYTHING";

  boolean is(String purpose, Channel at) {
    return purpose.equals(what) && at.name().equals(channel == null ? "ANY" : channel);
  }

  boolean is(String other) {
    return other.equals(what);
  }
}
