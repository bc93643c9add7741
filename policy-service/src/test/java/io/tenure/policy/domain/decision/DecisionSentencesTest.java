package io.tenure.policy.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.Facts;
import io.tenure.plan.GroupOutcome.Status;
import io.tenure.plan.Periods;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.policy.domain.sentence.Dates;
import io.tenure.policy.domain.sentence.Language;
import io.tenure.policy.domain.sentence.Phrases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the sentence says is what the structure says, over drawn policies. */
class DecisionSentencesTest {

  private static final Map<Language, Pattern> DAY =
      Map.of(
          Language.EN, Pattern.compile("\\d{1,2} \\p{Lu}\\p{L}+ \\d{4}"),
          Language.DE, Pattern.compile("\\d{1,2}\\. \\p{Lu}\\p{L}+ \\d{4}"),
          Language.FR, Pattern.compile("\\d{1,2}(er)? \\p{Ll}+ \\d{4}"),
          Language.ES, Pattern.compile("\\d{1,2} de \\p{Ll}+ de \\d{4}"));

  @ParameterizedTest
  @EnumSource(Language.class)
  void theSentenceSaysWhatTheStructureSays(Language language) {
    long seed = Long.getLong("tenure.seed", new Random().nextLong());
    System.out.println("DecisionSentencesTest seed " + seed);
    Random random = new Random(seed);
    RandomPolicies draw = new RandomPolicies(random);
    Dates dates = new Dates(Phrases.in(language));
    for (int i = 0; i < Cases.of(3_000); i++) {
      PolicyEdition policy = draw.policy(8);
      Profile profile = draw.profile();
      Facts facts = draw.facts();
      Instant asOf = draw.instant();
      List<Decision> english = DecisionEngine.decide(policy, profile, facts, asOf, true);
      List<Decision> said = DecisionEngine.decide(policy, profile, facts, asOf, true, language);
      assertThat(said.stream().map(d -> d.withSentence("")).toList())
          .as("seed %d: only the sentence depends on the language", seed)
          .isEqualTo(english.stream().map(d -> d.withSentence("")).toList());
      for (Decision decision : said) {
        String where = "seed " + seed + ", policy " + i + ": " + decision.sentence();
        assertThat(daysIn(decision.sentence(), language))
            .as(where)
            .isSubsetOf(days(decision).stream().map(dates::day).collect(Collectors.toSet()));
        decided(decision, asOf)
            .forEach(day -> assertThat(decision.sentence()).as(where).contains(dates.day(day)));
        for (RuleTrace trace : decision.rules()) {
          assertThat(decision.sentence())
              .as(where)
              .contains(Phrases.in(language).quoted(trace.title()));
          trace
              .citations()
              .forEach(c -> assertThat(decision.sentence()).as(where).contains(c.place(), c.law()));
        }
        decision
            .missingTriggers()
            .forEach(trigger -> assertThat(decision.sentence()).as(where).contains(trigger));
      }
    }
  }

  /** Days that a sentence may name. */
  private static Set<LocalDate> days(Decision decision) {
    Set<LocalDate> days = new TreeSet<>();
    decision.rules().stream().map(RuleTrace::lastDay).filter(day -> day != null).forEach(days::add);
    Stream.of(decision.retainThrough(), decision.erasableFrom(), decision.eraseBy())
        .filter(day -> day != null)
        .forEach(days::add);
    if (decision.eraseBy() != null) {
      days.add(decision.eraseBy().plusDays(1));
    }
    Stream.of(decision.activeUse(), decision.review())
        .filter(stage -> stage != null)
        .forEach(stage -> days.add(stage.lastDay().plusDays(1)));
    if (decision.erasure().keptThrough() != null) {
      days.add(decision.erasure().keptThrough());
    }
    if (decision.noticeNoLaterThan() != null) {
      days.add(Periods.dayOf(decision.noticeNoLaterThan(), ZoneId.of("UTC")));
    }
    return days;
  }

  /** Days that it must name. */
  private static List<LocalDate> decided(Decision decision, Instant asOf) {
    List<LocalDate> days = new ArrayList<>();
    if (decision.retainThrough() != null) {
      days.add(decision.retainThrough());
    }
    if (decision.removeFrom() != null) {
      boolean minimumLast =
          decision.retainUntil() != null
              && decision.removeFrom().equals(decision.retainUntil())
              && decision.retainUntil().isAfter(decision.disposeFrom());
      days.add(minimumLast ? decision.erasableFrom() : decision.eraseBy().plusDays(1));
    }
    if (decision.restrictFrom() != null && asOf.isBefore(decision.restrictFrom())) {
      days.add(firstDayOutOfUse(decision));
    }
    if (decision.status() == Status.REVIEW || decision.reviewToCome()) {
      days.add(firstDayOfReview(decision));
    }
    if (decision.erasure().keptThrough() != null) {
      days.add(decision.erasure().keptThrough());
    }
    return days;
  }

  private static LocalDate firstDayOutOfUse(Decision decision) {
    return Stream.of(decision.activeUse(), decision.review())
        .filter(stage -> stage != null && stage.from().equals(decision.restrictFrom()))
        .map(stage -> stage.lastDay().plusDays(1))
        .findFirst()
        .orElseGet(() -> decision.eraseBy().plusDays(1));
  }

  private static LocalDate firstDayOfReview(Decision decision) {
    boolean keptLonger =
        decision.retainUntil() != null && decision.retainUntil().isAfter(decision.review().from());
    return keptLonger ? decision.erasableFrom() : decision.review().lastDay().plusDays(1);
  }

  private static List<String> daysIn(String sentence, Language language) {
    String withoutLaw = sentence.replaceAll("\\([^()]*(\\([^()]*\\)[^()]*)*\\)", "");
    return DAY.get(language).matcher(withoutLaw).results().map(MatchResult::group).toList();
  }
}
