package io.tenure.connector.record;

import io.tenure.connector.map.Dataset.JurisdictionSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Country and subdivision as written, to one ISO 3166 code. */
final class Jurisdictions {

  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,3}");

  private static final Map<String, String> US_STATES =
      Map.ofEntries(
          Map.entry("alabama", "AL"),
          Map.entry("alaska", "AK"),
          Map.entry("arizona", "AZ"),
          Map.entry("arkansas", "AR"),
          Map.entry("california", "CA"),
          Map.entry("colorado", "CO"),
          Map.entry("connecticut", "CT"),
          Map.entry("delaware", "DE"),
          Map.entry("districtofcolumbia", "DC"),
          Map.entry("florida", "FL"),
          Map.entry("georgia", "GA"),
          Map.entry("hawaii", "HI"),
          Map.entry("idaho", "ID"),
          Map.entry("illinois", "IL"),
          Map.entry("indiana", "IN"),
          Map.entry("iowa", "IA"),
          Map.entry("kansas", "KS"),
          Map.entry("kentucky", "KY"),
          Map.entry("louisiana", "LA"),
          Map.entry("maine", "ME"),
          Map.entry("maryland", "MD"),
          Map.entry("massachusetts", "MA"),
          Map.entry("michigan", "MI"),
          Map.entry("minnesota", "MN"),
          Map.entry("mississippi", "MS"),
          Map.entry("missouri", "MO"),
          Map.entry("montana", "MT"),
          Map.entry("nebraska", "NE"),
          Map.entry("nevada", "NV"),
          Map.entry("newhampshire", "NH"),
          Map.entry("newjersey", "NJ"),
          Map.entry("newmexico", "NM"),
          Map.entry("newyork", "NY"),
          Map.entry("northcarolina", "NC"),
          Map.entry("northdakota", "ND"),
          Map.entry("ohio", "OH"),
          Map.entry("oklahoma", "OK"),
          Map.entry("oregon", "OR"),
          Map.entry("pennsylvania", "PA"),
          Map.entry("rhodeisland", "RI"),
          Map.entry("southcarolina", "SC"),
          Map.entry("southdakota", "SD"),
          Map.entry("tennessee", "TN"),
          Map.entry("texas", "TX"),
          Map.entry("utah", "UT"),
          Map.entry("vermont", "VT"),
          Map.entry("virginia", "VA"),
          Map.entry("washington", "WA"),
          Map.entry("westvirginia", "WV"),
          Map.entry("wisconsin", "WI"),
          Map.entry("wyoming", "WY"));

  private Jurisdictions() {}

  /**
   * The code; empty where a country is written that is not known. An empty country gives the
   * source's fixed code where it has one.
   */
  static Optional<String> of(JurisdictionSource source, String country, String subdivision) {
    if (source.column() == null || country == null || country.isBlank()) {
      return Optional.ofNullable(source.fixed());
    }
    return Countries.parse(country, source.format())
        .map(code -> withSubdivision(code, subdivision));
  }

  private static String withSubdivision(String country, String subdivision) {
    if (subdivision == null || subdivision.isBlank()) {
      return country;
    }
    String code = subdivision.trim().toUpperCase(Locale.ROOT);
    if (code.startsWith(country + "-")) {
      code = code.substring(country.length() + 1);
    }
    if (country.equals("US")) {
      String state = US_STATES.getOrDefault(Countries.normal(subdivision), code);
      return US_STATES.containsValue(state) ? "US-" + state : "US";
    }
    return CODE.matcher(code).matches() ? country + "-" + code : country;
  }
}
