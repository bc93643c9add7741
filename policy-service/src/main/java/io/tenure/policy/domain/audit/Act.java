package io.tenure.policy.domain.audit;

import io.tenure.kit.security.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that somebody did and that had an effect: one entry of the audit log. Never holds
 * content or personal data beyond the token's issuer, subject and client.
 *
 * @param id the same for a repetition of the same act, which leaves one entry
 * @param at when it was done
 * @param by who did it; {@link Actor#system} for the clock
 * @param digestBefore of the object's content before, null where there was none
 * @param digestAfter of the object's content afterwards, null where there is none
 * @param reason why, in the person's words; null where none was given
 */
public record Act(
    UUID id,
    Instant at,
    Actor by,
    Kind kind,
    Target target,
    String digestBefore,
    String digestAfter,
    String reason) {

  /** What can be done. A name, once used, keeps its meaning for ever. */
  public enum Kind {
    POLICY_CREATED,
    DRAFT_CREATED,
    DRAFT_CHANGED,
    VERSION_SUBMITTED,
    VERSION_APPROVED,
    /** Somebody ordered that it takes effect, now or later. */
    VERSION_ACTIVATED,
    VERSION_WITHDRAWN,
    /** A former version came back as a new one. */
    VERSION_ROLLED_BACK,
    /** What the organisation says over the shipped catalogue and packs became another. */
    CATALOGUE_CHANGED,
    /** The moment has come from which it is in effect; done by the clock. */
    VERSION_TOOK_EFFECT,
    /** Another one took its place; done by the clock. */
    VERSION_SUPERSEDED
  }

  /**
   * What it was done to.
   *
   * @param type such as POLICY_VERSION
   * @param id of the object, such as that of the policy
   * @param version its number, null where the object has none
   */
  public record Target(String type, String id, Integer version) {
    /** A revision of what the organisation says over the shipped catalogue and packs. */
    public static Target catalogue(long revision) {
      return new Target("CATALOGUE", "organisation", Math.toIntExact(revision));
    }

    /** A version of a policy. */
    public static Target version(UUID policyId, int number) {
      return new Target("POLICY_VERSION", policyId.toString(), number);
    }
  }
}
