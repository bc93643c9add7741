package io.tenure.policy.domain.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Codes of jurisdictions: ISO 3166-1 alpha-2 ({@code DE}), ISO 3166-2 ({@code US-CA}), {@code EU}
 * for the Member States, {@code EEA} for those with Iceland, Liechtenstein and Norway, {@code
 * GLOBAL}.
 */
public final class Jurisdiction {

  private static final Pattern FORM = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?|EEA|GLOBAL");
  private static final Set<String> EU =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
          "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");
  private static final Set<String> EFTA_IN_EEA = Set.of("IS", "LI", "NO");
  private static final Set<String> COUNTRIES = Set.of(java.util.Locale.getISOCountries());

  private Jurisdiction() {}

  /** Whether a code has a form that rules and profiles may use and names a country that exists. */
  public static boolean known(String code) {
    return code != null
        && FORM.matcher(code).matches()
        && (code.equals("EU")
            || code.equals("EEA")
            || code.equals("GLOBAL")
            || COUNTRIES.contains(country(code)));
  }

  /** Whether what holds in {@code above} holds in {@code code}. */
  public static boolean covers(String above, String code) {
    return switch (above) {
      case "GLOBAL" -> true;
      case "EU" -> code.equals("EU") || EU.contains(country(code));
      case "EEA" -> code.equals("EEA") || code.equals("EU") || inEea(code);
      default -> code.equals(above) || country(code).equals(above);
    };
  }

  /** Every code that covers this one, itself included. */
  public static List<String> covering(String code) {
    List<String> codes = new ArrayList<>();
    codes.add(code);
    for (String above : List.of(country(code), "EU", "EEA", "GLOBAL")) {
      if (!above.equals(code) && covers(above, code)) {
        codes.add(above);
      }
    }
    return codes;
  }

  /** Whether a country applies the General Data Protection Regulation. */
  public static boolean inEea(String code) {
    return code.equals("EU")
        || code.equals("EEA")
        || EU.contains(country(code))
        || EFTA_IN_EEA.contains(country(code));
  }

  /** The country of a subdivision; the code itself for all others. */
  public static String country(String code) {
    int dash = code.indexOf('-');
    return dash < 0 ? code : code.substring(0, dash);
  }
}
