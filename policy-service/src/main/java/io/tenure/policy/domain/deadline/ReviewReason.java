package io.tenure.policy.domain.deadline;

/** Why a person has to look at a deadline. */
public enum ReviewReason {
  WITHOUT_DELAY(
      "The law says in good time and names no number: answer as soon as it can be done, and decide by when."),
  REASONABLE_PERIOD(
      "The law asks for a reasonable time; the day given is what is usually expected and not a day the law names."),
  OWN_PUBLISHED_TIME(
      "The organisation publishes its own time to answer; the day given is the latest that such a time may allow."),
  DATE_TO_ANNOUNCE(
      "More time was taken without saying until when: announce the day, or answer by the day given."),
  EXTENSION_TOO_LATE(
      "The extension was announced after the first period was over: it has no effect."),
  VARIES_BY_STATE(
      "The acts of the States differ and are not carried one by one: look the State's own time up."),
  NO_APPEAL("The act gives no right of appeal against the answer: a person decides how to reply."),
  NOT_YET_IN_FORCE("The duty was not in force when the request arrived.");

  private final String text;

  ReviewReason(String text) {
    this.text = text;
  }

  /** In a sentence of English. */
  public String text() {
    return text;
  }
}
