package io.tenure.classification.domain.detect.value.scheme;

/**
 * What kind of thing a value can be. Many schemes (a German tax number, a Polish one) give the same
 * kind. {@code chance} is how often a value that is something else, but of the same shape, passes;
 * numbers have one for each scheme, see {@link Scheme#chance()}.
 */
public enum ValueType {
  EMAIL("user.contact.email", 0.001),
  IBAN("user.financial.bank_account", 0.0001),
  CARD("user.financial.credit_card", 0.05),
  PHONE_INTERNATIONAL("user.contact.phone_number", 0.02),
  PHONE_NATIONAL("user.contact.phone_number", 0.3),
  URL("user.contact.url", 0.001),
  IPV4("user.device.ip_address", 0.01),
  IPV6("user.device.ip_address", 0.001),
  MAC("user.device.device_id", 0.001),
  DEVICE_ID("user.device.device_id", 0.1),
  NATIONAL_ID("user.government_id.national_identification_number", 0.1),
  TAX_ID("user.financial.tax_id", 0.1),
  COMPANY_ID("user.financial.tax_id", 0.1),
  VAT_ID("user.financial.tax_id", 0.1),
  HEALTH_ID("user.health_and_medical.record_id", 0.1),
  EDUCATION_ID("user.unique_id", 0.1),
  PASSPORT("user.government_id.passport_number", 0.5),
  BANK_ACCOUNT("user.financial.bank_account", 0.1),
  BIC("user.financial.bank_account", 0.3),
  CRYPTO_ADDRESS("user.financial", 0.0001),
  PASSWORD_HASH("user.authorization.password", 0.001),
  SECRET("user.authorization.credentials", 0.001),
  RANDOM_TOKEN("user.authorization.credentials", 0.6),
  GEO("user.location.precise", 0.1),
  VEHICLE_ID("user.government_id.vehicle_registration", 0.1),
  LICENCE_PLATE("user.government_id.vehicle_registration", 0.6),
  COUNTRY_CODE("user.contact.address.country", 0.5),
  COUNTRY_NAME("user.contact.address.country", 0.3),
  GENDER("user.demographic.gender", 0.5),
  POSTAL_CODE("user.contact.address.postal_code", 0.8),
  STREET("user.contact.address.street", 0.6),
  PERSON_NAME("user.name", 0.8),
  FREE_TEXT("user.content.free_text", 0.5),
  /** Numbers of things: securities, books, articles, ships, substances, payment references. */
  REFERENCE_CODE(null, 0.1),
  /** A number that a bare check digit algorithm accepts. */
  CHECKED_NUMBER(null, 0.1),
  UUID(null, 0.001),
  DATE(null, 0.1),
  AMOUNT(null, 0.5),
  CURRENCY(null, 0.3);

  private final String category;
  private final double chance;

  ValueType(String category, double chance) {
    this.category = category;
    this.chance = chance;
  }

  /** Category of a column of such values; null where they say nothing about a person. */
  public String category() {
    return category;
  }

  /** Share of other values of the same shape that pass by accident. */
  public double chance() {
    return chance;
  }

  /** True for a mere shape: it supports a name and never decides alone. */
  public boolean weak() {
    return chance >= 0.3;
  }

  /** True where many schemes share the kind, so that some scheme accepts almost any number. */
  public boolean numbered() {
    return switch (this) {
      case DEVICE_ID,
          NATIONAL_ID,
          TAX_ID,
          COMPANY_ID,
          VAT_ID,
          HEALTH_ID,
          EDUCATION_ID,
          PASSPORT,
          BANK_ACCOUNT,
          VEHICLE_ID,
          REFERENCE_CODE ->
          true;
      default -> false;
    };
  }
}
