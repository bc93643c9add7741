package io.tenure.quickstart.crm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import net.datafaker.Faker;

/**
 * First names, last names, streets and trades of one language. Datafaker (Apache-2.0) is asked for
 * a few hundred of each and the rest is drawn from those: a million people cost no more than two
 * thousand.
 */
record NamePool(
    List<String> firstNames, List<String> lastNames, List<String> streets, List<String> jobs) {
  private static final Map<Locale, NamePool> POOLS = new ConcurrentHashMap<>();

  /** The pool of a language; always the same. */
  static NamePool of(Locale locale) {
    return POOLS.computeIfAbsent(locale, NamePool::fill);
  }

  private static NamePool fill(Locale locale) {
    Faker faker = new Faker(locale, new Random(locale.toLanguageTag().hashCode()));
    return new NamePool(
        sample(200, 80, faker.name()::firstName),
        sample(400, 80, faker.name()::lastName),
        sample(150, 120, faker.address()::streetName),
        sample(60, 80, faker.job()::title));
  }

  private static List<String> sample(int count, int maxLength, Supplier<String> of) {
    List<String> sample = new ArrayList<>(count);
    while (sample.size() < count) {
      String value = of.get().strip();
      if (!value.isEmpty() && value.length() <= maxLength) {
        sample.add(value);
      }
    }
    return List.copyOf(sample);
  }
}
