package io.tenure.consent.domain.purpose;

import java.util.Collection;
import java.util.List;

/** Which data categories are special ones (GDPR Art. 9(1)), and so are all below them. */
public final class SpecialCategories {
  private static final List<String> SPECIAL =
      List.of(
          "user.biometric",
          "user.genetic",
          "user.health_and_medical",
          "user.demographic.philosophical_belief",
          "user.demographic.political_opinion",
          "user.demographic.race_ethnicity",
          "user.demographic.religious_belief",
          "user.demographic.sexual_orientation",
          "user.demographic.trade_union_membership");

  private SpecialCategories() {}

  /** Whether one of the fideslang keys names special data. */
  public static boolean among(Collection<String> dataCategories) {
    for (String key : dataCategories) {
      for (String special : SPECIAL) {
        if (key.startsWith(special)
            && (key.length() == special.length() || key.charAt(special.length()) == '.')) {
          return true;
        }
      }
    }
    return false;
  }
}
