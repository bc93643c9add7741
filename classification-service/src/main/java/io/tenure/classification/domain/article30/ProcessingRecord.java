package io.tenure.classification.domain.article30;

import io.tenure.classification.domain.article30.RecordDetails.Party;
import io.tenure.classification.domain.article30.RecordDetails.Transfer;
import java.time.Instant;
import java.util.List;

/**
 * A record of processing activities after GDPR Art. 30(1): what data maps know, and what was given
 * beside it.
 *
 * @param controller (a)
 * @param activities (b) to (e), one for each system
 * @param timeLimits (f): where the envisaged time limits are published; data maps hold none
 * @param securityMeasures (g)
 * @param missing what Art. 30(1) asks for and nobody gave, such as {@code (d) recipients: crm}
 */
public record ProcessingRecord(
    Instant generatedAt,
    Party controller,
    List<Party> jointControllers,
    Party representative,
    Party dataProtectionOfficer,
    List<Activity> activities,
    TimeLimits timeLimits,
    List<String> securityMeasures,
    List<String> missing) {

  public ProcessingRecord {
    jointControllers = List.copyOf(jointControllers);
    activities = List.copyOf(activities);
    securityMeasures = List.copyOf(securityMeasures);
    missing = List.copyOf(missing);
  }

  /**
   * What is done with the data of a system.
   *
   * @param version of the map that says so
   * @param purposes (b): as given, and the purposes of consents that the system keeps
   * @param dataSubjects (c): from the kinds of datasets whose records are about people
   * @param categories (c): of personal data
   * @param recipients (d)
   * @param transfers (e)
   */
  public record Activity(
      String systemKey,
      String systemName,
      int version,
      String digest,
      List<String> purposes,
      List<DataSubjects> dataSubjects,
      List<PersonalData> categories,
      List<String> recipients,
      List<Transfer> transfers) {}

  /** People of one sort. */
  public record DataSubjects(String kind, String who, List<String> datasets) {}

  /**
   * Data of one category.
   *
   * @param special {@code art9}, {@code art10} or {@code art87} of the GDPR; null for ordinary data
   */
  public record PersonalData(
      String category, String sensitivity, String special, List<String> datasets) {}

  /**
   * Where time limits stand.
   *
   * @param url public retention schedule; null where nobody named it
   */
  public record TimeLimits(String url, String note) {}
}
