package io.tenure.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The active policy version compiled for one profile: what disposal-service applies to all records
 * of that profile with set-based SQL.
 *
 * @param profile what the plan was compiled for
 * @param policyVersionId the immutable policy version
 * @param policyDigest digest of that version's content
 * @param digest digest of this plan; two plans with the same digest act alike
 * @param groups the dataset's fields, divided by outcome; every field is in exactly one group
 */
public record RetentionPlan(
    Profile profile,
    String policyVersionId,
    String policyDigest,
    String digest,
    List<FieldGroup> groups) {

  public RetentionPlan {
    groups = List.copyOf(groups);
  }

  /**
   * Fields whose outcome is the same.
   *
   * @param id stable within the plan: derived from the clauses, not from the order of fields
   * @param fields names of the fields, sorted; a group of {@code NO_RULE} has neither minimums nor
   *     maximums
   */
  public record FieldGroup(
      String id, List<String> fields, List<Clause> minimums, List<Clause> maximums) {
    public FieldGroup {
      fields = List.copyOf(fields);
      minimums = List.copyOf(minimums);
      maximums = List.copyOf(maximums);
    }

    /** Nothing is ever disposed of without a rule. */
    public boolean noRule() {
      return minimums.isEmpty() && maximums.isEmpty();
    }
  }

  /**
   * What records have in common that makes the same rules act on them.
   *
   * @param system stable key of the system
   * @param dataset name of the dataset, {@code schema.table}
   * @param datasetKind such as CONTACT, LEAD, INVOICE
   * @param subjectJurisdiction ISO 3166-1 or -2 code of the person; null where unknown
   * @param controllerJurisdiction ISO 3166 code of the controller
   * @param fields the dataset's fields that carry a data category
   * @param triggers the triggers that the data map supplies for this dataset
   * @param purposes purposes of processing that the data map names for this dataset; empty where it
   *     names none
   * @param legalBases legal bases of these purposes, as in GDPR Art. 6(1); empty where they are not
   *     known
   */
  public record Profile(
      String system,
      String dataset,
      String datasetKind,
      String subjectJurisdiction,
      String controllerJurisdiction,
      List<ProfileField> fields,
      List<String> triggers,
      List<String> purposes,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> legalBases) {
    public Profile {
      fields = fields == null ? List.of() : List.copyOf(fields);
      triggers = triggers == null ? List.of() : List.copyOf(triggers);
      purposes = purposes == null ? List.of() : List.copyOf(purposes);
      legalBases = legalBases == null ? List.of() : List.copyOf(legalBases);
    }

    /** A profile whose purposes have no known legal basis. */
    public Profile(
        String system,
        String dataset,
        String datasetKind,
        String subjectJurisdiction,
        String controllerJurisdiction,
        List<ProfileField> fields,
        List<String> triggers,
        List<String> purposes) {
      this(
          system,
          dataset,
          datasetKind,
          subjectJurisdiction,
          controllerJurisdiction,
          fields,
          triggers,
          purposes,
          List.of());
    }

    /** A profile whose data map names no purposes. */
    public Profile(
        String system,
        String dataset,
        String datasetKind,
        String subjectJurisdiction,
        String controllerJurisdiction,
        List<ProfileField> fields,
        List<String> triggers) {
      this(
          system,
          dataset,
          datasetKind,
          subjectJurisdiction,
          controllerJurisdiction,
          fields,
          triggers,
          List.of());
    }
  }

  /** A field with its fideslang category and sensitivity (HIGH, MODERATE, LOW, UNKNOWN). */
  public record ProfileField(String name, String category, String sensitivity) {}
}
