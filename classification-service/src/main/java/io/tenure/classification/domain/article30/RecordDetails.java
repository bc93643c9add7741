package io.tenure.classification.domain.article30;

import java.util.List;
import java.util.Map;

/**
 * What a record of processing activities needs and no data map knows. It is given with the question
 * and kept nowhere. Members may be null or empty: then the record says that they are missing.
 *
 * @param activities by key of the system
 * @param scheduleUrl where the public retention schedule of the controller is read
 */
public record RecordDetails(
    Party controller,
    List<Party> jointControllers,
    Party representative,
    Party dataProtectionOfficer,
    Map<String, Activity> activities,
    List<String> securityMeasures,
    String scheduleUrl) {

  public RecordDetails {
    jointControllers = jointControllers == null ? List.of() : List.copyOf(jointControllers);
    activities = activities == null ? Map.of() : Map.copyOf(activities);
    securityMeasures = securityMeasures == null ? List.of() : List.copyOf(securityMeasures);
  }

  /** Name and contact details (Art. 30(1)(a)). */
  public record Party(String name, String contact) {}

  /**
   * What is done with a system's data.
   *
   * @param recipients categories of recipients (Art. 30(1)(d))
   */
  public record Activity(List<String> purposes, List<String> recipients, List<Transfer> transfers) {
    public Activity {
      purposes = purposes == null ? List.of() : List.copyOf(purposes);
      recipients = recipients == null ? List.of() : List.copyOf(recipients);
      transfers = transfers == null ? List.of() : List.copyOf(transfers);
    }
  }

  /** A transfer to a third country or international organisation (Art. 30(1)(e)). */
  public record Transfer(String to, String safeguards) {}
}
