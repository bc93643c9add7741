package io.tenure.classification.domain.detect.name;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Where a column stands.
 *
 * @param table what the table is about
 * @param parents for nested fields: the words of the enclosing objects, outermost first
 * @param personSiblings the table has columns that only people have (first name, birth date,
 *     gender)
 * @param addressSiblings the table has several parts of a postal address
 */
public record Surroundings(
    Context table, List<List<String>> parents, boolean personSiblings, boolean addressSiblings) {

  private static final Set<String> OF_PEOPLE =
      Set.of(
          "user.name.first",
          "user.name.last",
          "user.demographic.date_of_birth",
          "user.demographic.gender",
          "user.government_id.national_identification_number");

  private static final Set<String> BARE =
      Set.of("value", "original", "raw", "text", "digits", "content", "line", "item");

  public Surroundings {
    parents = List.copyOf(parents);
  }

  /** Of a table with these columns. */
  public static Surroundings of(String table, Collection<String> columns) {
    Surroundings bare = new Surroundings(Context.ofLast(Tokens.of(table)), List.of(), false, false);
    int address = 0;
    boolean person = false;
    for (String column : columns) {
      Match match = Matcher.find(Tokens.of(column)).stream().findFirst().orElse(null);
      if (match == null || match.denied() || match.quality() < 1) {
        continue;
      }
      person |= OF_PEOPLE.contains(match.rule().category());
      address += match.rule().category().startsWith("user.contact.address") ? 1 : 0;
    }
    return new Surroundings(bare.table(), List.of(), person, address >= 2);
  }

  /** The same table, seen from inside nested objects. */
  public Surroundings inside(List<List<String>> objects) {
    return new Surroundings(table, objects, personSiblings, addressSiblings);
  }

  /**
   * The words of a name; those of the enclosing object before a name that says nothing by itself.
   */
  List<String> named(List<String> words) {
    boolean bare = words.size() == 1 && BARE.contains(words.getFirst());
    if (!bare || parents.isEmpty()) {
      return words;
    }
    return parents.getLast();
  }

  /** What the nearest surrounding noun is about; siblings speak where no noun does. */
  Context context(List<String> before) {
    Context near = Context.ofLast(before);
    for (int i = parents.size() - 1; i >= 0 && near == Context.UNKNOWN; i--) {
      near = Context.ofLast(parents.get(i));
    }
    if (near == Context.UNKNOWN) {
      near = table;
    }
    return near == Context.UNKNOWN && personSiblings ? Context.PERSON : near;
  }
}
