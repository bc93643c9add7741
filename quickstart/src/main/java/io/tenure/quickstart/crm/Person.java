package io.tenure.quickstart.crm;

import java.text.Normalizer;
import java.util.Locale;

/** Somebody who does not exist. */
record Person(
    Country country,
    String salutation,
    String firstName,
    String lastName,
    String email,
    String phone,
    String street,
    String city,
    String postalCode) {

  /**
   * @param number makes the e-mail address unlike all others
   */
  static Person draw(Country country, String domain, long number, Draw draw) {
    NamePool names = NamePool.of(country.locale());
    String first = draw.pick(names.firstNames());
    String last = draw.pick(names.lastNames());
    String place = draw.pick(country.places());
    int cut = cut(place);
    return new Person(
        country,
        draw.percent(50) ? "Ms" : "Mr",
        first,
        last,
        slug(first) + "." + slug(last) + number + "@" + domain,
        country.phone(draw),
        draw.pick(names.streets()) + " " + draw.between(1, 180),
        place.substring(0, cut),
        Country.fill(place.substring(cut + 1), draw));
  }

  /** City names may have blanks; the code starts at the first word with a digit or a {@code #}. */
  private static int cut(String place) {
    int digit = 0;
    while (place.charAt(digit) != '#' && !Character.isDigit(place.charAt(digit))) {
      digit++;
    }
    int cut = place.lastIndexOf(' ', digit);
    return cut < 0 ? place.length() : cut;
  }

  String fullName() {
    return firstName + " " + lastName;
  }

  /** Digits of the telephone number, as CRMs keep them to search by. */
  String phoneDigits() {
    return phone.substring(1);
  }

  /** Lower case ASCII letters and digits of a name. */
  static String slug(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replace("ß", "ss")
            .replaceAll("[^A-Za-z0-9]", "")
            .toLowerCase(Locale.ROOT);
    return plain.isEmpty() ? "x" : plain;
  }
}
