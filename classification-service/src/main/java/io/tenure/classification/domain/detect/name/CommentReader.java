package io.tenure.classification.domain.detect.name;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What people wrote about a column. Only phrases that mean the same anywhere are heard, near the
 * beginning; a comment that begins with a count, a flag or a date speaks of the data, not of a
 * person.
 */
public final class CommentReader {

  private static final int FIRST_WORDS = 9;
  private static final double SURE = 0.9;

  private static final Set<String> STATEMENTS =
      Set.of(
          "whether",
          "if",
          "when",
          "identifier",
          "timestamp",
          "status",
          "flag",
          "count",
          "indicates",
          "specifies",
          "time",
          "version",
          "reference",
          "unique",
          "ob",
          "zeitpunkt",
          "indique",
          "indica");

  private CommentReader() {}

  /** The category that a comment names; empty for none, and for no comment. */
  public static Optional<String> category(String comment) {
    List<String> words = comment == null ? List.of() : start(comment);
    if (words.isEmpty() || statement(words.getFirst())) {
      return Optional.empty();
    }
    return Matcher.find(words).stream()
        .filter(m -> m.rule().category() != null)
        .filter(m -> m.rule().needs() == NameRule.Needs.ANY && m.rule().confidence() >= SURE)
        .filter(m -> m.before().stream().noneMatch(CommentReader::statement))
        .filter(m -> m.after().isEmpty() || !denied(m.after().getFirst()))
        .min(Comparator.comparingInt(Match::start))
        .map(m -> m.rule().category());
  }

  private static List<String> start(String comment) {
    List<String> words = Words.of(comment);
    return words.subList(0, Math.min(words.size(), FIRST_WORDS));
  }

  private static boolean statement(String word) {
    WordLists lists = WordLists.standard();
    return STATEMENTS.contains(word) || lists.has("denyfirst", word) || lists.has("flag", word);
  }

  private static boolean denied(String word) {
    return WordLists.standard().has("deny", word) || WordLists.standard().has("linkend", word);
  }
}
