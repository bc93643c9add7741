package io.tenure.consent.rest;

import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.Tokens;
import java.util.Map;

/** People as the identity provider knows them. */
public final class People {
  private People() {}

  /** A person whom the identity provider states by reference. */
  public static Api withReference(String subject) {
    return Api.with(
        Tokens.with(
            Map.of("subject_reference", subject), "person-" + subject.substring(3, 9), "subject"));
  }
}
