package io.tenure.classification.domain.detect;

import io.tenure.classification.domain.detect.term.ColumnTerms;
import io.tenure.classification.domain.detect.term.Term;
import io.tenure.classification.domain.taxonomy.Taxonomy;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the words that a column's values are say together. */
record TermVerdict(ColumnTerms terms, List<Term> found) {

  private static final int ENOUGH = 5;
  private static final double MOST = 0.8;
  private static final double MANY_NAMES = 0.6;
  private static final int DECADES_OF_CUSTOMERS = 4;
  private static final int AGES = 10;

  /** Of sampled values. */
  static TermVerdict of(ColumnTerms terms) {
    List<Term> found =
        terms.values() < ENOUGH
            ? List.of()
            : Stream.of(Term.values())
                .filter(kind -> found(terms, kind))
                .sorted(Comparator.comparingDouble(kind -> -terms.share(kind)))
                .toList();
    return new TermVerdict(terms, found);
  }

  /** Of the allowed values of an enumerated type: at least two, and most of them, of one kind. */
  static TermVerdict ofCodes(List<String> codes) {
    ColumnTerms terms = ColumnTerms.of(codes);
    List<Term> found =
        Stream.of(Term.values())
            .filter(Term::listed)
            .filter(k -> terms.share(k) >= MOST && terms.different().getOrDefault(k, 0) >= 2)
            .toList();
    return new TermVerdict(terms, found);
  }

  private static boolean found(ColumnTerms terms, Term kind) {
    int different = terms.different().getOrDefault(kind, 0);
    return switch (kind) {
      case FULL_NAME, GIVEN_NAME, FAMILY_NAME ->
          terms.share(kind) >= MANY_NAMES && different >= ENOUGH;
      case BIRTH_DATE ->
          terms.share(kind) >= MOST
              && terms.decades() >= DECADES_OF_CUSTOMERS
              && different >= ENOUGH;
      case AGE -> terms.share(kind) == 1 && different >= AGES;
      default -> terms.share(kind) >= MOST && different >= 2;
    };
  }

  /** The kind that agrees with what a name says or means. */
  Optional<Term> with(String category) {
    return found.stream().filter(k -> Taxonomy.compatible(k.category(), category)).findFirst();
  }

  /** A list of words, not a dictionary or a range of numbers, that names another category. */
  Optional<Term> listAgainst(String category) {
    return found.stream()
        .filter(Term::listed)
        .filter(k -> !Taxonomy.compatible(k.category(), category))
        .findFirst();
  }

  /** The kind that may decide without a name; people only where the table may be about people. */
  Optional<Term> alone(boolean aboutPeople) {
    return found.stream()
        .filter(k -> k.strong() || aboutPeople && k == Term.BIRTH_DATE)
        .filter(k -> aboutPeople || k != Term.GIVEN_NAME && k != Term.FAMILY_NAME)
        .findFirst();
  }

  Optional<Evidence> evidence() {
    return found.stream()
        .findFirst()
        .map(k -> new Evidence("TERMS", k.name(), terms.hits().getOrDefault(k, 0), terms.values()));
  }
}
