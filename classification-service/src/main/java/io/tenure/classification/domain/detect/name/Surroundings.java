package io.tenure.classification.domain.detect.name;

import java.util.Collection;
import java.util.List;

/**
 * Where a column stands.
 *
 * @param words of the table's name
 * @param table what the table is about
 * @param parents for nested fields: the words of the enclosing objects, outermost first
 * @param personSiblings the table has columns that only people have (first name, birth date,
 *     gender)
 * @param addressSiblings the table or the object has several parts of a postal address
 */
public record Surroundings(
    List<String> words,
    Context table,
    List<List<String>> parents,
    boolean personSiblings,
    boolean addressSiblings) {

  private static final List<String> CREDIT_NOTE = List.of("credit", "note");

  public Surroundings {
    words = List.copyOf(words);
    parents = List.copyOf(parents);
  }

  /** Of a table with these columns. */
  public static Surroundings of(String table, Collection<String> columns) {
    List<String> words = Words.of(table);
    Siblings siblings = Siblings.of(columns);
    boolean program =
        siblings.machine()
            && !siblings.person()
            && words.size() > 0
            && words.getLast().equals("client");
    return new Surroundings(
        words,
        program ? Context.THING : Context.ofLast(words),
        List.of(),
        siblings.person(),
        siblings.address());
  }

  /** The same table, seen from inside nested objects. */
  public Surroundings inside(List<List<String>> objects) {
    List<List<String>> inner = objects.stream().map(Words::normal).toList();
    boolean address =
        !inner.isEmpty() && inner.getLast().stream().anyMatch(w -> has("addressblock", w));
    return new Surroundings(words, table, inner, personSiblings, addressSiblings || address);
  }

  /** The words of the innermost enclosing object; none outside of objects. */
  List<String> parent() {
    return parents.isEmpty() ? List.of() : parents.getLast();
  }

  /** Each row is a person: the table's name speaks of people and of nothing else. */
  boolean ownRecord() {
    return parents.isEmpty()
        && table == Context.PERSON
        && !words.isEmpty()
        && Context.of(words.getLast()) == Context.PERSON
        && words.stream()
            .map(Context::of)
            .allMatch(c -> c == Context.PERSON || c == Context.UNKNOWN);
  }

  /** Each row is something that a person was charged or paid. */
  boolean ofCharges() {
    boolean creditNote =
        words.size() > 1 && words.subList(words.size() - 2, words.size()).equals(CREDIT_NOTE);
    return parents.isEmpty() && (creditNote || words.stream().anyMatch(w -> has("charge", w)));
  }

  /** What the nearest surrounding noun is about; siblings speak where no noun does. */
  Context context(List<String> before) {
    Context near = withoutSiblings(before);
    return near == Context.UNKNOWN && personSiblings ? Context.PERSON : near;
  }

  /**
   * What the nearest surrounding noun is about. What people say to each other is so only where no
   * object of another kind stands between.
   */
  Context withoutSiblings(List<String> before) {
    Context near = Context.ofLast(before);
    for (int i = parents.size() - 1; i >= 0 && near == Context.UNKNOWN; i--) {
      near = Context.ofLast(parents.get(i));
    }
    boolean between = parent().stream().anyMatch(w -> !has("wrapper", w));
    return near != Context.UNKNOWN || table == Context.TALK && between ? near : table;
  }

  private static boolean has(String list, String word) {
    return WordLists.standard().has(list, word);
  }
}
