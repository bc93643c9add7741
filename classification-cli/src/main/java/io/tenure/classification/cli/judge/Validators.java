package io.tenure.classification.cli.judge;

import io.tenure.classification.domain.detect.value.ValueType;
import java.util.List;
import java.util.Map;

/**
 * The validators by key. Keys are the module names of python-stdnum, and some more: email, url,
 * phone, card, ipv4, ipv6, aba. This is the only place that knows how the service names its
 * validators.
 */
public final class Validators {
  private static final Map<String, List<ValueType>> KEYS =
      Map.ofEntries(
          Map.entry("email", List.of(ValueType.EMAIL)),
          Map.entry("url", List.of(ValueType.URL)),
          Map.entry("phone", List.of(ValueType.PHONE_INTERNATIONAL, ValueType.PHONE_NATIONAL)),
          Map.entry("card", List.of(ValueType.CARD)),
          Map.entry("ipv4", List.of(ValueType.IPV4)),
          Map.entry("ipv6", List.of(ValueType.IPV6)),
          Map.entry("mac", List.of(ValueType.MAC)),
          Map.entry("iban", List.of(ValueType.IBAN)),
          Map.entry("bic", List.of(ValueType.BIC)),
          Map.entry("de.idnr", List.of(ValueType.DE_TAX_ID)),
          Map.entry("de.vat", List.of(ValueType.DE_VAT)),
          Map.entry("fr.nir", List.of(ValueType.FR_NIR)),
          Map.entry("fr.siren", List.of(ValueType.FR_SIREN)),
          Map.entry("fr.siret", List.of(ValueType.FR_SIRET)),
          Map.entry("fr.tva", List.of(ValueType.FR_VAT)),
          Map.entry("es.dni", List.of(ValueType.ES_DNI)),
          Map.entry("es.nie", List.of(ValueType.ES_NIE)),
          Map.entry("es.cif", List.of(ValueType.ES_CIF)),
          Map.entry("gb.utr", List.of(ValueType.GB_UTR)),
          Map.entry("gb.vat", List.of(ValueType.GB_VAT)),
          Map.entry("us.ssn", List.of(ValueType.US_SSN)),
          Map.entry("us.itin", List.of(ValueType.US_ITIN)),
          Map.entry("us.ein", List.of(ValueType.US_EIN)),
          Map.entry("br.cpf", List.of(ValueType.BR_CPF)),
          Map.entry("br.cnpj", List.of(ValueType.BR_CNPJ)));

  private Validators() {}

  /** Whether there is a validator of that key. */
  public static boolean has(String key) {
    return KEYS.containsKey(key);
  }

  /** Whether the validator of that key accepts the whole value; no where there is none. */
  public static boolean accepts(String key, String value) {
    return KEYS.getOrDefault(key, List.of()).stream().anyMatch(type -> type.matches(value));
  }
}
