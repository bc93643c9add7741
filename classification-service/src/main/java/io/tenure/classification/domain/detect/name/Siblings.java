package io.tenure.classification.domain.detect.name;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the columns of one table say about each other.
 *
 * @param person some of them only people have
 * @param address two different parts of a postal address are among them
 * @param machine some belong to programs (scopes, secrets)
 */
record Siblings(boolean person, boolean address, boolean machine) {

  private static final Set<String> ONLY_PEOPLE =
      Set.of(
          "user.name.first",
          "user.name.last",
          "user.demographic.date_of_birth",
          "user.demographic.gender",
          "user.demographic.marital_status",
          "user.government_id.national_identification_number");

  private static final Set<String> MOSTLY_PEOPLE =
      Set.of("user.contact.email", "user.contact.phone_number", "user.job_title");

  static Siblings of(Collection<String> columns) {
    boolean person = false;
    boolean machine = false;
    Set<String> address = new HashSet<>();
    Set<String> mostly = new HashSet<>();
    for (String column : columns) {
      List<String> words = Words.of(column);
      machine |= words.stream().anyMatch(w -> WordLists.standard().has("machine", w));
      Match match = Deciding.of(words).stream().findFirst().orElse(null);
      if (match == null || match.rule().category() == null || Following.quality(match) < 1) {
        continue;
      }
      String category = match.rule().category();
      person |= ONLY_PEOPLE.contains(category);
      if (match.rule().in("user.contact.address")) {
        address.add(category);
      }
      if (MOSTLY_PEOPLE.contains(category) || match.text().equals("salutation")) {
        mostly.add(category);
      }
    }
    return new Siblings(person || mostly.size() >= 2, address.size() >= 2, machine);
  }
}
