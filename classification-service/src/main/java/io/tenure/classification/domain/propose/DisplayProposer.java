package io.tenure.classification.domain.propose;

import io.tenure.classification.domain.detect.name.Tokens;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.FieldType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Proposes how a record is shown to a person who has to find it without being told whose it is: its
 * business number where it has one, else its key, and a date. No column with data about people is
 * ever among them.
 */
public final class DisplayProposer {

  private static final Set<FieldType> NUMBERS =
      Set.of(FieldType.STRING, FieldType.INTEGER, FieldType.UUID);
  private static final Set<String> WORDS =
      Set.of("number", "no", "nr", "code", "sku", "reference", "ref", "key", "nummer", "numero");

  private DisplayProposer() {}

  /** Columns in the order in which they are shown; empty where every one tells of a person. */
  public static List<String> columns(Collection<Field> all) {
    List<Field> fields = all.stream().filter(f -> f.inside() == null).toList();
    List<String> shown = new ArrayList<>();
    fields.stream()
        .filter(DisplayProposer::isNumber)
        .findFirst()
        .ifPresent(f -> shown.add(f.name()));
    if (shown.isEmpty()) {
      fields.stream()
          .filter(f -> f.partOfKey() && f.category() == null)
          .forEach(f -> shown.add(f.name()));
    }
    fields.stream()
        .filter(f -> f.category() == null && f.type() == FieldType.DATE)
        .findFirst()
        .ifPresent(f -> shown.add(f.name()));
    return List.copyOf(shown);
  }

  private static boolean isNumber(Field f) {
    boolean free = f.category() == null && !f.partOfForeignKey() && !f.partOfKey();
    return free
        && f.unique()
        && NUMBERS.contains(f.type())
        && Tokens.of(f.name()).stream().anyMatch(WORDS::contains);
  }
}
