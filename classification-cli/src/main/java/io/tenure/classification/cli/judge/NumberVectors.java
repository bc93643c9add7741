package io.tenure.classification.cli.judge;

import io.tenure.classification.cli.read.LabelledFolder;
import io.tenure.classification.cli.read.Row;
import java.util.List;
import java.util.Set;

/**
 * The numbers of {@code stdnum_vectors} that are scored: those of modules whose {@code subject} is
 * a person, and of {@code iban}, {@code bic}, {@code luhn}, {@code mac} and {@code bitcoin}. Rows
 * with arguments are left out, for they say what an option of that library does; and rows where the
 * library as run by the collector of the file did not agree with its own documentation.
 */
public final class NumberVectors {
  /** Name of the file. */
  public static final String FILE = "stdnum_vectors";

  private static final Set<String> OF_NOBODY = Set.of("iban", "bic", "luhn", "mac", "bitcoin");

  private NumberVectors() {}

  /** The scored vectors in the order of the file. */
  public static List<NumberVector> scored(LabelledFolder folder) {
    return folder
        .table(FILE, "module", "number", "valid", "subject", "args", "oracle_agrees")
        .rows()
        .stream()
        .filter(row -> row.get("args").isEmpty() && row.is("oracle_agrees"))
        .map(NumberVectors::vector)
        .filter(v -> v.person() || OF_NOBODY.contains(v.module()))
        .toList();
  }

  private static NumberVector vector(Row row) {
    return new NumberVector(
        row.get("module"), row.get("subject").equals("person"), row.get("number"), row.is("valid"));
  }
}
