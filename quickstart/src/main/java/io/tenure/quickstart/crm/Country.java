package io.tenure.quickstart.crm;

import java.util.List;
import java.util.Locale;

/**
 * A country that the demo's customers live in.
 *
 * @param state subdivision such as {@code CA}; null where the CRM keeps none
 * @param weight share of customers, in percent
 * @param seller legal entity (its country) that sells there
 * @param phone digits after {@code +}, {@code #} for any digit
 * @param places city and postal code, {@code #} for any digit
 */
record Country(
    String code,
    String state,
    int weight,
    String seller,
    Locale locale,
    String currency,
    String phone,
    List<String> suffixes,
    List<String> places) {

  static final List<Country> ALL =
      List.of(
          of(
              "DE",
              null,
              30,
              "DE",
              "de",
              "EUR",
              "493023125###",
              "GmbH,AG,KG,e.K.",
              "Berlin 10###,Hamburg 20###,München 80###,Köln 50###,Leipzig 041##,Stuttgart 70###"),
          of(
              "FR",
              null,
              17,
              "FR",
              "fr",
              "EUR",
              "3319900####",
              "SARL,SAS,SA",
              "Paris 750##,Lyon 6900#,Toulouse 31000,Nantes 44000,Lille 59000"),
          of(
              "ES",
              null,
              13,
              "ES",
              "es",
              "EUR",
              "34910######",
              "S.L.,S.A.",
              "Madrid 280##,Barcelona 080##,Valencia 460##,Sevilla 410##,Bilbao 480##"),
          of(
              "GB",
              null,
              12,
              "GB",
              "en-GB",
              "GBP",
              "4420794600##",
              "Ltd,plc,LLP",
              "London EC1A #BB,Leeds LS1 #AB,Bristol BS1 #TR,Glasgow G1 #AA"),
          of(
              "US",
              "CA",
              9,
              "US",
              "en-US",
              "USD",
              "141555501##",
              "Inc.,LLC,Corp.",
              "San Francisco 941##,Los Angeles 900##,San Diego 921##,Oakland 946##"),
          of(
              "BR",
              null,
              9,
              "BR",
              "pt-BR",
              "BRL",
              "551130######",
              "Ltda.,S.A.",
              "São Paulo 01###-000,Rio de Janeiro 20###-000,Curitiba 80###-000"),
          of(
              "AT",
              null,
              3,
              "DE",
              "de-AT",
              "EUR",
              "4315######",
              "GmbH,OG",
              "Wien 1010,Graz 8010,Linz 4020"),
          of(
              "IT",
              null,
              2,
              "FR",
              "it",
              "EUR",
              "390230######",
              "S.r.l.,S.p.A.",
              "Milano 201##,Roma 001##,Torino 101##"),
          of(
              "NL",
              null,
              2,
              "DE",
              "nl",
              "EUR",
              "31202######",
              "B.V.,N.V.",
              "Amsterdam 10## AB,Utrecht 35## CD"),
          of(
              "US",
              "NY",
              2,
              "US",
              "en-US",
              "USD",
              "121255501##",
              "Inc.,LLC",
              "New York 100##,Buffalo 142##"),
          of(
              "PT",
              null,
              1,
              "ES",
              "pt",
              "EUR",
              "351210######",
              "Lda.,S.A.",
              "Lisboa 1000-0##,Porto 4000-0##"));

  private static Country of(
      String code,
      String state,
      int weight,
      String seller,
      String locale,
      String currency,
      String phone,
      String suffixes,
      String places) {
    return new Country(
        code,
        state,
        weight,
        seller,
        Locale.forLanguageTag(locale),
        currency,
        phone,
        List.of(suffixes.split(",")),
        List.of(places.split(",")));
  }

  static Country draw(Draw draw) {
    int left = draw.between(0, 99);
    for (Country country : ALL) {
      left -= country.weight;
      if (left < 0) {
        return country;
      }
    }
    return ALL.getFirst();
  }

  /** {@code pattern} with a digit for each {@code #}. */
  static String fill(String pattern, Draw draw) {
    StringBuilder filled = new StringBuilder(pattern.length());
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      filled.append(c == '#' ? (char) ('0' + draw.between(0, 9)) : c);
    }
    return filled.toString();
  }

  /** A telephone number in E.164. */
  String phone(Draw draw) {
    return "+" + fill(phone, draw);
  }
}
