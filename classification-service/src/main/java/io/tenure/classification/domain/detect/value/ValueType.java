package io.tenure.classification.domain.detect.value;

import java.util.function.Predicate;

/**
 * What a value can be. {@code chance} is how often a value that is something else, but of the same
 * shape, passes: a check digit modulo 97 lets one in a hundred through. Types with a chance of 0.5
 * or more are mere shapes.
 */
public enum ValueType {
  EMAIL("user.contact.email", 0.001, Addresses::email),
  IBAN("user.financial.bank_account", 0.0001, BankNumbers::iban),
  CARD("user.financial.credit_card", 0.05, BankNumbers::card),
  PHONE_INTERNATIONAL("user.contact.phone_number", 0.02, Addresses::internationalPhone),
  PHONE_NATIONAL("user.contact.phone_number", 0.3, Addresses::nationalPhone),
  URL("user.contact.url", 0.001, Addresses::url),
  IPV4("user.device.ip_address", 0.01, Addresses::ipv4),
  IPV6("user.device.ip_address", 0.001, Ipv6::matches),
  MAC("user.device.device_id", 0.001, Addresses::mac),
  DE_TAX_ID("user.financial.tax_id", 0.005, GermanNumbers::taxId),
  DE_VAT("user.financial.tax_id", 0.01, GermanNumbers::vatId),
  FR_NIR("user.government_id.national_identification_number", 0.002, FrenchNumbers::nir),
  FR_SIREN("user.financial.tax_id", 0.1, FrenchNumbers::siren),
  FR_SIRET("user.financial.tax_id", 0.02, FrenchNumbers::siret),
  FR_VAT("user.financial.tax_id", 0.002, FrenchNumbers::vatId),
  ES_DNI("user.government_id.national_identification_number", 0.02, SpanishNumbers::dni),
  ES_NIE("user.government_id.national_identification_number", 0.02, SpanishNumbers::nie),
  ES_CIF("user.financial.tax_id", 0.03, SpanishNumbers::cif),
  GB_NINO("user.government_id.national_identification_number", 0.05, BritishNumbers::nino),
  GB_UTR("user.financial.tax_id", 0.1, BritishNumbers::utr),
  GB_VAT("user.financial.tax_id", 0.02, BritishNumbers::vatId),
  US_SSN("user.government_id.national_identification_number", 0.1, AmericanNumbers::ssn),
  US_ITIN("user.financial.tax_id", 0.05, AmericanNumbers::itin),
  US_EIN("user.financial.tax_id", 0.4, AmericanNumbers::ein),
  BR_CPF("user.government_id.national_identification_number", 0.01, BrazilianNumbers::cpf),
  BR_CNPJ("user.financial.tax_id", 0.01, BrazilianNumbers::cnpj),
  BIC("user.financial.bank_account", 0.3, BankNumbers::bic),
  PASSWORD_HASH("user.authorization.password", 0.001, Shapes::passwordHash),
  COUNTRY_CODE("user.contact.address.country", 0.5, Shapes::countryCode),
  COUNTRY_NAME("user.contact.address.country", 0.3, Shapes::countryName),
  GENDER("user.demographic.gender", 0.5, Shapes::gender),
  POSTAL_CODE("user.contact.address.postal_code", 0.8, Shapes::postalCode),
  STREET("user.contact.address.street", 0.6, Shapes::street),
  PERSON_NAME("user.name", 0.8, Shapes::personName),
  FREE_TEXT("user.content.free_text", 0.5, Shapes::freeText),
  UUID(null, 0.001, Shapes::uuid),
  DATE(null, 0.1, Shapes::date),
  AMOUNT(null, 0.5, Shapes::amount),
  CURRENCY(null, 0.3, Shapes::currency);

  private final String category;
  private final double chance;
  private final Predicate<Cell> test;

  ValueType(String category, double chance, Predicate<Cell> test) {
    this.category = category;
    this.chance = chance;
    this.test = test;
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

  /** True where the whole value, apart from blanks around it, is of this type. */
  public boolean matches(String value) {
    return value != null && test.test(Cell.of(value));
  }

  boolean matches(Cell cell) {
    return test.test(cell);
  }
}
