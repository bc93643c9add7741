package io.tenure.policy.domain.map;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import java.util.List;

/**
 * What checks need of a data map, in the JSON of classification-service's {@code GET
 * /systems/{id}/map}; everything else in it is passed over. Holds no value of any record.
 *
 * @param systemKey stable key of the system
 * @param version counts from 1; 0 where it is not known
 * @param digest of the map, null where it is not known
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DataMap(String systemKey, int version, String digest, List<Dataset> datasets) {

  public DataMap {
    datasets = datasets == null ? List.of() : List.copyOf(datasets);
  }

  /**
   * A dataset as people confirmed it.
   *
   * @param kind such as CONTACT, INVOICE
   * @param jurisdiction where the person's jurisdiction is read from; null where it is not known
   * @param controller where the controller's jurisdiction is read from; null where it is not known
   * @param triggers events that are read from this dataset or along its relations
   * @param consents consents that the system keeps itself; they name the purposes
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Dataset(
      String name,
      String kind,
      List<Field> fields,
      Source jurisdiction,
      Source controller,
      List<Trigger> triggers,
      List<Consent> consents) {
    public Dataset {
      fields = fields == null ? List.of() : List.copyOf(fields);
      triggers = triggers == null ? List.of() : List.copyOf(triggers);
      consents = consents == null ? List.of() : List.copyOf(consents);
    }

    /** Fields about people that nobody rejected. */
    List<Field> personal() {
      return fields.stream()
          .filter(field -> field.category() != null && !"REJECTED".equals(field.status()))
          .toList();
    }

    List<String> triggerNames() {
      return triggers.stream().map(Trigger::trigger).distinct().sorted().toList();
    }

    List<String> purposes() {
      return consents.stream().map(Consent::purpose).distinct().sorted().toList();
    }

    /** The profile that disposal-service asks about for records of these jurisdictions. */
    Profile profile(String system, String subject, String controller) {
      return new Profile(
          system,
          name,
          kind,
          subject,
          controller,
          personal().stream().map(Field::inProfile).toList(),
          triggerNames(),
          purposes());
    }
  }

  /**
   * A field.
   *
   * @param category null where it carries no data about people
   * @param status PROPOSED, CONFIRMED or REJECTED
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Field(String name, String category, String sensitivity, String status) {
    ProfileField inProfile() {
      return new ProfileField(name, category, sensitivity);
    }
  }

  /**
   * Where a jurisdiction is read from.
   *
   * @param column null where {@code fixed} holds for all rows
   * @param fixed code for all rows, or for those with an empty column
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Source(String column, String fixed) {}

  /** An event of a record. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Trigger(String trigger) {}

  /** A consent of a purpose. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Consent(String purpose) {}
}
