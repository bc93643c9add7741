package io.tenure.classification.domain.detect.value;

import java.util.HashMap;
import java.util.Map;

/** Lengths of IBANs as registered with SWIFT, by ISO 3166 code. */
final class IbanLengths {

  private static final String REGISTRY =
      """
      15 NO
      16 BE
      18 DK FI FK FO GL NL SD
      19 MK SI
      20 AT BA EE KZ LT LU MN XK
      21 CH HR LI LV
      22 BG BH CR DE GB GE IE ME RS VA
      23 AE GI IL IQ OM SO TL
      24 AD CZ DZ ES MD PK RO SA SE SK ST TN VG
      25 LY PT
      26 IS TR
      27 BI DJ FR GR IT MC MR SM
      28 AL AZ BY CY DO GT HN HU LB NI PL SV
      29 BR EG PS QA UA
      30 JO KW MU YE
      31 MT SC
      32 LC
      33 RU
      """;

  private IbanLengths() {}

  static Map<String, Integer> read() {
    Map<String, Integer> lengths = new HashMap<>();
    REGISTRY
        .lines()
        .map(line -> line.split(" "))
        .forEach(
            row -> {
              for (int i = 1; i < row.length; i++) {
                lengths.put(row[i], Integer.valueOf(row[0]));
              }
            });
    return Map.copyOf(lengths);
  }
}
