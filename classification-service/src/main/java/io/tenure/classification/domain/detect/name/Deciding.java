package io.tenure.classification.domain.detect.name;

import io.tenure.classification.domain.detect.name.NameRule.Head;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which of several phrases says what a name is: the last in languages whose noun comes last, the
 * first in those whose noun comes first. A bare word for name gives way to what it is the name of.
 */
final class Deciding {

  private static final Comparator<Match> LAST =
      Comparator.comparingInt(Match::end).thenComparingInt(Match::length);
  private static final Comparator<Match> FIRST =
      Comparator.comparingInt(Match::start).thenComparingInt(m -> -m.length());

  private Deciding() {}

  /** The matches of the deciding phrase; several where several rules know it. */
  static List<Match> of(List<String> name) {
    List<Match> all = Matcher.find(name);
    return one(all, name).map(one -> all.stream().filter(one::sameSpan).toList()).orElse(List.of());
  }

  private static Optional<Match> one(List<Match> all, List<String> name) {
    Optional<Match> last = first(all, LAST.reversed());
    Optional<Match> first =
        first(
            all.stream()
                .filter(m -> m.rule().head() == Head.FIRST && !Following.denies(m))
                .toList(),
            FIRST);
    if (first.isEmpty() || last.equals(first)) {
      return last;
    }
    boolean nameOfSomething =
        first.get().single()
            && "user.name".equals(first.get().rule().category())
            && last.get().rule().head() == Head.FIRST;
    boolean ownNoun =
        last.get().rule().head() == Head.LAST
            && last.get().end() == name.size()
            && last.get().start() >= first.get().end();
    return nameOfSomething || ownNoun ? last : first;
  }

  private static Optional<Match> first(List<Match> matches, Comparator<Match> order) {
    return matches.stream().min(order);
  }
}
