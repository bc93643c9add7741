package io.tenure.classification.cli.judge;

import io.tenure.classification.domain.detect.Evidence;
import io.tenure.classification.domain.detect.FieldVerdict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fourteen types that acryl-datahub-classify tells apart, and how the service says each. Where
 * our category is wider than the type (a bank account need not have an IBAN; a street is not yet an
 * address), the type of the values has to be the one meant as well.
 */
public enum InfoType {
  AGE("Age", Set.of(), "user.demographic.age_range"),
  CARD("Credit_Debit_Card_Number", Set.of("card"), "user.financial.credit_card"),
  EMAIL("Email_Address", Set.of(), "user.contact.email"),
  FULL_NAME("Full_Name", Set.of(), "user.name"),
  GENDER("Gender", Set.of(), "user.demographic.gender"),
  IBAN("IBAN", Set.of("iban"), "user.financial.bank_account"),
  IPV4("IP_Address_v4", Set.of("ipv4"), "user.device.ip_address"),
  IPV6("IP_Address_v6", Set.of("ipv6"), "user.device.ip_address"),
  PHONE("Phone_Number", Set.of(), "user.contact.phone_number"),
  STREET("Street_Address", Set.of("street"), "user.contact.address.street", "user.contact.address"),
  SWIFT("Swift_Code", Set.of("bic"), "user.financial.bank_account"),
  DRIVING_LICENCE(
      "US_Driving_License_Number", Set.of(), "user.government_id.drivers_license_number"),
  SSN(
      "US_Social_Security_Number",
      Set.of("us.ssn", "us.ssn.written"),
      "user.government_id.national_identification_number"),
  VIN(
      "Vehicle_Identification_Number",
      Set.of("vin", "vehicle.id"),
      "user.government_id.vehicle_registration");

  private final String label;
  private final Set<String> values;
  private final List<String> categories;

  InfoType(String label, Set<String> values, String... categories) {
    this.label = label;
    this.values = values;
    this.categories = List.of(categories);
  }

  /** As the labelled files write it. */
  public String label() {
    return label;
  }

  /** The type of a label. */
  static Optional<InfoType> labelled(String label) {
    return Arrays.stream(values()).filter(type -> type.label.equals(label)).findFirst();
  }

  static String labels() {
    return Arrays.stream(values()).map(InfoType::label).collect(Collectors.joining(", "));
  }

  /** Which of them a verdict says, if any. */
  static Optional<InfoType> said(FieldVerdict verdict) {
    return Arrays.stream(values()).filter(type -> type.isSaid(verdict)).findFirst();
  }

  private boolean isSaid(FieldVerdict verdict) {
    return verdict.category() != null
        && categories.contains(verdict.category())
        && (values.isEmpty() || meant(verdict).anyMatch(values::contains));
  }

  /** What the values are said to be: the dominant type, and the scheme that evidence names. */
  private static Stream<String> meant(FieldVerdict verdict) {
    return Stream.concat(
            Stream.ofNullable(verdict.dominantType()),
            verdict.evidence().stream()
                .filter(evidence -> evidence.source().equals("VALUES"))
                .map(Evidence::rule))
        .map(InfoType::key);
  }

  /** {@code US_SSN} and {@code us.ssn} are one. */
  private static String key(String valueType) {
    return valueType.toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
