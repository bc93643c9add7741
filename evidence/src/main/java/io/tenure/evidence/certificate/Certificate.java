package io.tenure.evidence.certificate;

import java.time.Instant;
import java.util.List;

/**
 * What is certified of one disposed record (or one group of its fields). Names nobody: people and
 * the record are commitments or pseudonymous ids. All instants are UTC.
 *
 * @param format version of this form
 * @param serial one for each item, for ever
 * @param revision counts from 1; a later one supersedes, nothing is edited
 * @param assurance how sure it is that nothing can act afterwards: {@code exact}, {@code
 *     conditional} or {@code bounded-delay}
 * @param manifestDigest digest of the list that was approved
 * @param residual what remains elsewhere; said openly, never passed over
 */
public record Certificate(
    String format,
    String serial,
    int revision,
    Instant issuedAt,
    String origin,
    String assurance,
    Target target,
    Subject object,
    String manifestDigest,
    Legal legal,
    Method method,
    HoldCheck holdCheck,
    Intent intent,
    Verification verification,
    List<Residue> residual,
    Responsible responsible,
    Versions versions) {

  /** Version of the form. */
  public static final String FORMAT = "tenure-certificate/v1";

  public Certificate {
    residual = List.copyOf(residual);
  }

  /**
   * Where the record was.
   *
   * @param system key of the system, as the organisation chose it
   * @param id of the system
   */
  public record Target(String system, String id) {}

  /**
   * What was disposed of.
   *
   * @param dataset table
   * @param commitment to the record; who has the record's id and the salt can check it
   * @param fields names of the columns that the disposition covers
   */
  public record Subject(String dataset, String commitment, List<String> fields) {
    public Subject {
      fields = List.copyOf(fields);
    }
  }

  /**
   * Why it had to go.
   *
   * @param disposition ERASE, ANONYMISE or RESTRICT
   * @param retainUntil first instant at which nothing protects it any more; absent without a
   *     minimum
   * @param disposeFrom first instant at which it was due
   */
  public record Legal(
      String policyVersion,
      String policyDigest,
      String planDigest,
      String disposition,
      Instant retainUntil,
      Instant disposeFrom,
      List<Rule> rules) {
    public Legal {
      rules = List.copyOf(rules);
    }
  }

  /**
   * A rule that was computed.
   *
   * @param kind MINIMUM or MAXIMUM
   * @param citation of the law or of the company's decision
   * @param ends its computed end; absent where its trigger has not happened
   * @param decided whether it was the one that decided
   */
  public record Rule(String id, String kind, String citation, Instant ends, boolean decided) {}

  /**
   * How.
   *
   * @param category what was done in the system's own tables; no claim about media
   * @param technique in a few words
   */
  public record Method(
      MethodClass category,
      String technique,
      String tool,
      String toolVersion,
      List<Effect> effects) {
    public Method {
      effects = List.copyOf(effects);
    }
  }

  /** Classes of disposal that a connector to tables can truthfully claim. */
  public enum MethodClass {
    /** The row is gone. */
    LOGICALLY_DELETED,
    /** The row stays; the fields named were replaced by neutral values. */
    FIELDS_REPLACED,
    /** As before, where the rule asked for anonymisation. */
    ANONYMISED,
    /** The row stays because retained rows point to it; its unprotected fields were replaced. */
    SHELL,
    /** Kept for a legal duty only, and marked so. */
    RESTRICTED
  }

  /** Rows of one table. */
  public record Effect(String dataset, int deleted, int changed) {}

  /**
   * The last look at holds, in the transaction of the intent.
   *
   * @param epoch of the gate that holds and intents share
   * @param result {@code NONE}: no hold covered the record
   */
  public record HoldCheck(long epoch, Instant at, String result) {}

  /** The durable statement that was written before anything was sent. */
  public record Intent(String id, Instant at, Instant deadline) {}

  /**
   * How it was checked.
   *
   * @param method {@code READ_BACK_BY_KEY}
   * @param credential {@code verify}: another one than the one that erased
   * @param result {@code ABSENT}, {@code AS_SPECIFIED} or {@code RECORDED}
   */
  public record Verification(
      String method, String scope, Instant at, String credential, int rows, String result) {}

  /** What remains: where, and why. */
  public record Residue(String where, String why) {}

  /**
   * Who answers for it; issuer and subject of their tokens under a keyed hash.
   *
   * @param authority {@code APPROVAL} of another person for exactly this list, or {@code POLICY}
   *     where the approved policy version itself says that runs need none
   * @param performedBy the service
   */
  public record Responsible(
      Person requestedBy, String authority, List<Person> approvedBy, String performedBy) {
    public Responsible {
      approvedBy = List.copyOf(approvedBy);
    }
  }

  /** A person, pseudonymous, with the role and the time of the act. */
  public record Person(String id, String role, Instant at) {}

  /** Editions of everything that was relied on. */
  public record Versions(int dataMap, Instant consentAsOf, String service) {}
}
