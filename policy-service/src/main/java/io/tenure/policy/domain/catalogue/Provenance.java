package io.tenure.policy.domain.catalogue;

import java.time.Instant;
import java.util.List;

/**
 * Where an entry of the catalogue or a rule of a pack comes from, and what the organisation made of
 * it.
 *
 * @param shippedVersion edition of the catalogue in this build
 * @param members what the organisation amended, by name; empty where it amended nothing
 * @param reason why the organisation says so; null for what is shipped
 * @param source what it rests on; null for what is shipped
 * @param by who wrote it last, and when; null for what is shipped
 */
public record Provenance(
    Layer layer,
    Status status,
    String shippedVersion,
    List<Member> members,
    String reason,
    String source,
    By by) {

  public Provenance {
    members = List.copyOf(members);
  }

  /** Shipped, and untouched. */
  public static Provenance shipped(String version) {
    return new Provenance(Layer.SHIPPED, Status.ACTS, version, List.of(), null, null, null);
  }

  public boolean stale() {
    return status == Status.STALE;
  }

  /** Who says it. */
  public enum Layer {
    /** As it came with this build. */
    SHIPPED,
    /** Written by the organisation. */
    ORGANISATION,
    /** Shipped, with members that the organisation changed or with its withdrawal. */
    AMENDED
  }

  /** Whether it can carry a rule. */
  public enum Status {
    ACTS,
    /** The organisation says that it does not hold for it. */
    WITHDRAWN,
    /**
     * What is shipped changed under the amendment. No day is computed and no version can be
     * submitted on it before a person has looked at it again.
     */
    STALE
  }

  /**
   * An amended member.
   *
   * @param was the shipped value that the amendment was written against
   * @param shipped the value that is shipped now
   * @param set the organisation's value
   * @param conflict whether a person has to choose again; until then the shipped value is shown
   */
  public record Member(String name, Object was, Object shipped, Object set, boolean conflict) {}

  /**
   * Who wrote it.
   *
   * @param issuer {@code iss} of the token
   * @param subject {@code sub} of the token
   * @param revision of the organisation's layer that it came with
   */
  public record By(String issuer, String subject, Instant at, long revision) {}
}
