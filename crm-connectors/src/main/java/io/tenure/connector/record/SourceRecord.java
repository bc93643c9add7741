package io.tenure.connector.record;

import io.tenure.connector.map.Dataset.Identifier;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What disposal needs to know of one record, and nothing more. Subjects are raw identifiers, to be
 * hashed at once; {@code toString} hides them and the key.
 *
 * @param key parts of the primary key in key order, in canonical text form
 * @param triggers instants by trigger name; a trigger without a believable instant is absent and
 *     named in {@code findings} where its value was absurd
 * @param jurisdiction of the subject, ISO 3166 such as {@code DE} or {@code US-CA}; null if unknown
 * @param controllerJurisdiction of the controller; null if unknown
 * @param consents consents kept in the CRM itself; only given or refused ones
 * @param softDeleted its users see it as deleted; false where that cannot be told
 * @param fingerprint SHA-256 over all facts of this record; changes when, and only when, one
 *     changes
 */
public record SourceRecord(
    List<String> key,
    Map<String, Instant> triggers,
    List<SubjectValue> subjects,
    String jurisdiction,
    String controllerJurisdiction,
    List<ConsentFact> consents,
    boolean softDeleted,
    List<RecordFinding> findings,
    byte[] fingerprint) {

  public SourceRecord {
    key = List.copyOf(key);
    triggers = Map.copyOf(triggers);
    subjects = List.copyOf(subjects);
    consents = List.copyOf(consents);
    findings = List.copyOf(findings);
  }

  /** The same record with other dates; its fingerprint follows. */
  public SourceRecord withTriggers(Map<String, Instant> dates) {
    byte[] changed =
        Fingerprint.of(
            key, dates, subjects, jurisdiction, controllerJurisdiction, consents, softDeleted);
    return new SourceRecord(
        key,
        dates,
        subjects,
        jurisdiction,
        controllerJurisdiction,
        consents,
        softDeleted,
        findings,
        changed);
  }

  /**
   * A person the record is about. Sorted, without repetition.
   *
   * @param dataset where the identifier was read; makes a KEY unique
   */
  public record SubjectValue(Identifier identifier, String dataset, String value) {
    @Override
    public String toString() {
      return "SubjectValue[" + identifier + "]";
    }
  }

  /**
   * A consent column's statement.
   *
   * @param given true where given, false where refused
   * @param at when, null where the CRM does not know
   */
  public record ConsentFact(String purpose, boolean given, Instant at) {}

  /**
   * Something that could not be read as a fact.
   *
   * @param code {@code record.trigger-absurd}, {@code record.trigger-future}, {@code
   *     record.trigger-unreadable}, {@code record.jurisdiction-unknown}, {@code
   *     record.subject-missing} or {@code record.soft-delete-unclear}
   * @param name name of the trigger, or of the source; never a value
   */
  public record RecordFinding(String code, String name) {}

  @Override
  public String toString() {
    return "SourceRecord[hidden]";
  }
}
