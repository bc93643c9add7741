package io.tenure.classification.domain.detect.name;

/** What a name or its surroundings have to be about for a phrase to count. */
public enum Where {
  /** Anything. */
  ANYWHERE(NameRule.Needs.ANY),
  /** Not things only. */
  PARTY(NameRule.Needs.PARTY),
  /** What people say, or is said about them. */
  TALK(NameRule.Needs.TALK),
  /** A person is near. */
  PERSON(NameRule.Needs.PERSON),
  /** The table, the object or the name itself is a person's; columns beside it do not do. */
  OWN(NameRule.Needs.OWN);

  private final NameRule.Needs needs;

  Where(NameRule.Needs needs) {
    this.needs = needs;
  }

  NameRule.Needs needs() {
    return needs;
  }
}
