package io.tenure.consent.domain.purpose;

/** The ways on which a person is reached. */
public enum Channel {
  /** No particular one: what is said holds for all channels. */
  ANY,
  EMAIL,
  /** A voice call. */
  PHONE,
  /** Short messages to a telephone number. */
  SMS,
  /** Letters. */
  POST,
  /** Messages through an app, such as WhatsApp or Signal. */
  MESSENGER
}
