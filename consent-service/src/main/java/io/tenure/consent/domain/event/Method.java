package io.tenure.consent.domain.event;

/** How a person's decision reached the controller. */
public enum Method {
  /** A form that the person filled in. */
  FORM,
  /** A form, and a link sent to the contact point that was then opened. */
  DOUBLE_OPT_IN,
  /** Said on the phone, following a script. */
  PHONE,
  /** Signed paper. */
  PAPER,
  /** Said face to face. */
  IN_PERSON,
  /** The browser's signal Global Privacy Control. */
  GPC,
  /** Posted by another system on the person's behalf. */
  SYSTEM,
  /** Decided by the controller. */
  CONTROLLER,
  /** Found in a system of record; how it got there is not known. */
  IMPORT
}
