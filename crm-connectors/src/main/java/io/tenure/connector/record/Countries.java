package io.tenure.connector.record;

import io.tenure.connector.map.Dataset.JurisdictionSource.Format;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Countries as CRMs write them, to ISO 3166. Names are known in English, German, French, Spanish
 * and Portuguese and in the country's own languages (names of the Unicode CLDR as the Java runtime
 * carries them), and a few everyday short forms.
 */
final class Countries {

  private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "pt");

  private static final Map<String, String> SHORT_FORMS =
      Map.ofEntries(
          Map.entry("usa", "US"),
          Map.entry("unitedstatesofamerica", "US"),
          Map.entry("america", "US"),
          Map.entry("eeuu", "US"),
          Map.entry("eua", "US"),
          Map.entry("uk", "GB"),
          Map.entry("greatbritain", "GB"),
          Map.entry("grossbritannien", "GB"),
          Map.entry("england", "GB"),
          Map.entry("scotland", "GB"),
          Map.entry("wales", "GB"),
          Map.entry("northernireland", "GB"),
          Map.entry("brd", "DE"),
          Map.entry("holland", "NL"),
          Map.entry("thenetherlands", "NL"),
          Map.entry("czechrepublic", "CZ"),
          Map.entry("tschechischerepublik", "CZ"),
          Map.entry("turkey", "TR"),
          Map.entry("macedonia", "MK"),
          Map.entry("southkorea", "KR"),
          Map.entry("korea", "KR"),
          Map.entry("russianfederation", "RU"),
          Map.entry("ivorycoast", "CI"),
          Map.entry("burma", "MM"),
          Map.entry("vietnam", "VN"),
          Map.entry("uae", "AE"),
          Map.entry("hongkong", "HK"),
          Map.entry("macau", "MO"),
          Map.entry("eire", "IE"),
          Map.entry("swaziland", "SZ"));

  private static final Set<String> ALPHA2 = Set.of(Locale.getISOCountries());
  private static final Map<String, String> ALPHA3 = alpha3();
  private static final Map<String, String> NAMES = names();

  private Countries() {}

  /** The ISO alpha-2 code of a country as written; empty where it is not known. */
  static Optional<String> parse(String raw, Format format) {
    if (raw == null || raw.isBlank()) {
      return Optional.empty();
    }
    String code = raw.trim().toUpperCase(Locale.ROOT);
    Optional<String> alpha2 =
        code.equals("UK") ? Optional.of("GB") : Optional.of(code).filter(ALPHA2::contains);
    Optional<String> alpha3 = Optional.ofNullable(ALPHA3.get(code));
    return switch (format == null ? Format.COUNTRY_NAME : format) {
      case ISO_ALPHA2 -> alpha2;
      case ISO_ALPHA3 -> alpha3;
      // Columns with names often hold codes too.
      case COUNTRY_NAME ->
          Optional.ofNullable(NAMES.get(normal(raw))).or(() -> alpha2).or(() -> alpha3);
    };
  }

  private static Map<String, String> alpha3() {
    Map<String, String> map = new HashMap<>();
    for (String code : ALPHA2) {
      map.put(Locale.of("", code).getISO3Country(), code);
    }
    return map;
  }

  private static Map<String, String> names() {
    Map<String, String> map = new HashMap<>();
    for (String code : ALPHA2) {
      Locale country = Locale.of("", code);
      LANGUAGES.forEach(
          l -> map.putIfAbsent(normal(country.getDisplayCountry(Locale.of(l))), code));
    }
    for (Locale own : Locale.getAvailableLocales()) {
      if (ALPHA2.contains(own.getCountry())) {
        map.putIfAbsent(normal(own.getDisplayCountry(own)), own.getCountry());
      }
    }
    map.putAll(SHORT_FORMS);
    map.remove("");
    return Map.copyOf(map);
  }

  /** Small letters without accents, signs and blanks; other scripts keep their letters. */
  static String normal(String name) {
    String lower = name.trim().toLowerCase(Locale.ROOT).replace("ß", "ss").replace("&", "and");
    return Normalizer.normalize(lower, Normalizer.Form.NFKD).replaceAll("[^\\p{L}\\p{Nd}]", "");
  }
}
