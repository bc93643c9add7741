package io.tenure.classification.domain.detect.value.world;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Codes and names of countries, from the Java platform's locale data. */
final class Countries {

  private static final Set<String> ALPHA2 = Set.of(Locale.getISOCountries());
  private static final Set<String> ALPHA3 =
      Set.copyOf(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
  private static final List<Locale> LANGUAGES =
      List.of(
          Locale.ENGLISH,
          Locale.GERMAN,
          Locale.FRENCH,
          Locale.of("es"),
          Locale.of("pt"),
          Locale.ITALIAN,
          Locale.of("nl"));
  private static final Set<String> NAMES = names();

  private Countries() {}

  /** ISO 3166-1 alpha-2, upper case. */
  static boolean isCode(String text) {
    return ALPHA2.contains(text) || text.equals("UK") || text.equals("EL") || text.equals("XK");
  }

  /** The same without the codes that people use instead, but with Kosovo. */
  static boolean isOfficial(String text) {
    return ALPHA2.contains(text) || text.equals("XK");
  }

  /** ISO 3166-1 alpha-3, upper case. */
  static boolean isLongCode(String text) {
    return ALPHA3.contains(text);
  }

  /** A country's name in one of seven languages, whatever its case. */
  static boolean isName(String text) {
    return NAMES.contains(text.toLowerCase(Locale.ROOT));
  }

  private static Set<String> names() {
    Set<String> names =
        new HashSet<>(Set.of("usa", "uk", "england", "scotland", "wales", "holland"));
    for (String code : Locale.getISOCountries()) {
      for (Locale language : LANGUAGES) {
        names.add(Locale.of("", code).getDisplayCountry(language).toLowerCase(Locale.ROOT));
      }
    }
    return Set.copyOf(names);
  }
}
