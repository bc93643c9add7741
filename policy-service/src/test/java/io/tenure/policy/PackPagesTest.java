package io.tenure.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.EndExpression;
import io.tenure.policy.domain.pack.Pack;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.store.resource.ShippedPacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of each pack speaks about the rules that the pack has. */
class PackPagesTest {

  private static final Path PAGES =
      Path.of(System.getProperty("tenure.root", "..")).resolve("docs/packs");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|");
  private static final Pattern QUOTED = Pattern.compile("`([a-z0-9-]+)`");
  private static final List<Pack> PACKS = ShippedPacks.load();

  static List<Pack> packs() {
    return PACKS;
  }

  @ParameterizedTest
  @MethodSource("packs")
  void namesExactlyTheRulesOfThePack(Pack pack) throws IOException {
    String page = Files.readString(PAGES.resolve(pack.name() + ".md"));
    List<String> own = pack.rules().stream().map(Rule::id).toList();
    Set<String> every =
        PACKS.stream()
            .flatMap(each -> each.rules().stream())
            .map(Rule::id)
            .collect(Collectors.toSet());

    assertThat(ROW.matcher(page).results().map(row -> row.group(1)))
        .as("rows of the page of " + pack.name())
        .containsExactlyInAnyOrderElementsOf(own);
    assertThat(QUOTED.matcher(page).results().map(quoted -> quoted.group(1)))
        .filteredOn(every::contains)
        .as("rules that the page of " + pack.name() + " names")
        .isSubsetOf(own);
  }

  @ParameterizedTest
  @MethodSource("packs")
  void saysWhatIsKeptWhatGoesWhatIsMissingAndWhatToDecide(Pack pack) throws IOException {
    assertThat(Files.readString(PAGES.resolve(pack.name() + ".md")))
        .startsWith("# " + pack.title() + " (`" + pack.name() + "`)\n")
        .contains("\n## What is kept, how long, and why\n")
        .contains("\n## What goes, when, and why\n")
        .contains("\n## What the pack does not cover\n")
        .contains("\n## What to decide yourself\n");
  }

  /** A period that is changed in a pack has to be changed on its page. */
  @ParameterizedTest
  @MethodSource("packs")
  void saysThePeriodsOfTheRules(Pack pack) throws IOException {
    String page = Files.readString(PAGES.resolve(pack.name() + ".md"));
    for (Rule rule : pack.rules()) {
      String howLong =
          page.lines()
              .filter(line -> line.startsWith("| `" + rule.id() + "` |"))
              .map(line -> line.split(" \\| ")[2])
              .findFirst()
              .orElseThrow();
      periods(rule.end())
          .forEach(
              period -> {
                assertThat(howLong).as(rule.id()).containsPattern(inWords(period.period()));
                if (period.anchor() == EndExpression.Anchor.FISCAL_YEAR_END) {
                  assertThat(howLong)
                      .as(rule.id())
                      .containsPattern("(financial|fiscal|tax) year|accounting period");
                }
                if (period.anchor() == EndExpression.Anchor.CALENDAR_YEAR_END) {
                  assertThat(howLong).as(rule.id()).containsPattern("the end of (the|that) year");
                }
              });
    }
  }

  private static Stream<EndExpression.PeriodAfter> periods(EndExpression end) {
    return switch (end) {
      case EndExpression.PeriodAfter e -> Stream.of(e);
      case EndExpression.Latest e -> e.of().stream().flatMap(PackPagesTest::periods);
      case EndExpression.Earliest e -> e.of().stream().flatMap(PackPagesTest::periods);
      case EndExpression.Never _,
          EndExpression.OnDate _,
          EndExpression.AfterRetention _,
          EndExpression.PeriodBefore _ ->
          Stream.of();
    };
  }

  private static String inWords(Period period) {
    if (period.getYears() > 0) {
      return "\\b" + period.getYears() + "\\b";
    }
    if (period.getMonths() > 0) {
      return "\\b" + period.getMonths() + " months";
    }
    return period.getDays() > 0 ? "day after" : "same day|end of an enquiry";
  }

  @Test
  void everyPackHasItsPageAndEveryPageItsPack() throws IOException {
    String readme = Files.readString(PAGES.resolve("README.md"));
    try (Stream<Path> files = Files.list(PAGES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(Stream.of("README.md"), PACKS.stream().map(p -> p.name() + ".md"))
                  .toList());
    }
    assertThat(PACKS).allSatisfy(p -> assertThat(readme).contains("(" + p.name() + ".md)"));
  }
}
