package io.tenure.policy.cli.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A case: one record, what is known of it, and what is right for it.
 *
 * @param name what the case shows
 * @param why the source of the expectation: law, decision, ticket
 * @param asOf moment of the question
 * @param triggers what has happened, by trigger
 * @param consents consent by purpose; a purpose left out is unknown
 * @param erasureRequest whether the person has asked for erasure
 * @param expect for each field what is expected, by the names of {@link Answer}; what is not named
 *     is not looked at
 */
public record PolicyCase(
    String name,
    String why,
    String asOf,
    CaseProfile profile,
    Map<String, String> triggers,
    Map<String, Consent> consents,
    boolean erasureRequest,
    Map<String, Map<String, JsonNode>> expect) {

  public PolicyCase {
    profile = profile == null ? CaseProfile.NONE : profile;
    triggers = triggers == null ? Map.of() : triggers;
    consents = consents == null ? Map.of() : consents;
    expect = expect == null ? Map.of() : expect;
  }

  /** State of one purpose. */
  public record Consent(boolean valid, String since, String endedAt) {}
}
