package io.tenure.disposal.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.connector.record.SourceRecord.ConsentFact;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsentStatementsTest {

  private static final Instant FIRST = Instant.parse("2021-03-01T07:00:00Z");
  private static final Instant LATER = Instant.parse("2024-03-01T07:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123456Z");
  private static final Instant SEEN = Instant.parse("2026-11-23T10:00:00Z");

  @Test
  void whatIsSeenFirstIsToldAsItStands() {
    for (Instant at : new Instant[] {FIRST, null}) {
      assertThat(after(List.of(), no(at))).extracting(ConsentStatement::at).containsExactly(at);
      assertThat(after(List.of(), yes(at))).extracting(ConsentStatement::at).containsExactly(at);
    }
  }

  @Test
  void anAnswerThatStandsIsTheSameStatement() {
    List<ConsentStatement> flipped = after(after(List.of(), yes(FIRST)), no(FIRST));
    assertThat(ConsentStatements.of(flipped, List.of(no(FIRST)), NOW.plusSeconds(86_400)))
        .isEqualTo(flipped);
  }

  @Test
  void aYesThatBecomesANoIsDatedAsSeenUnlessItHasALaterDate() {
    List<ConsentStatement> given = after(List.of(), yes(FIRST));
    assertThat(after(given, no(FIRST)).getFirst().at()).isEqualTo(SEEN);
    assertThat(after(given, no(null)).getFirst().at()).isEqualTo(SEEN);
    assertThat(after(given, no(FIRST.minusSeconds(1))).getFirst().at()).isEqualTo(SEEN);
    assertThat(after(given, no(LATER)).getFirst().at()).isEqualTo(LATER);
    assertThat(after(after(List.of(), yes(null)), no(LATER)).getFirst().at()).isEqualTo(LATER);
  }

  @Test
  void aYesIsNeverDatedByGuess() {
    List<ConsentStatement> refused = after(List.of(), no(FIRST));
    assertThat(after(refused, yes(null)).getFirst().at()).isNull();
    assertThat(after(refused, yes(FIRST)).getFirst().at()).isEqualTo(FIRST);
  }

  @Test
  void everyChangeTakesTheNextTurn() {
    List<ConsentStatement> said = after(List.of(), no(null));
    assertThat(said.getFirst().turn()).isZero();
    said = after(said, yes(FIRST));
    assertThat(said.getFirst().turn()).isEqualTo(1);
    said = after(said, no(null));
    assertThat(said.getFirst().turn()).isEqualTo(2);
    said = after(said, no(LATER));
    assertThat(said.getFirst().turn()).isEqualTo(3);
  }

  @Test
  void anEmptyColumnIsSilentAndRemembered() {
    List<ConsentStatement> silent = after(after(List.of(), yes(FIRST)));
    assertThat(silent).extracting(ConsentStatement::silent).containsExactly(true);
    assertThat(after(silent)).isEqualTo(silent);
    assertThat(after(silent, no(FIRST)).getFirst())
        .isEqualTo(new ConsentStatement("newsletter", false, FIRST, SEEN, 1, false));
    assertThat(after(silent, yes(FIRST))).isEqualTo(after(List.of(), yes(FIRST)));
  }

  @Test
  void twoColumnsAboutOnePurposeAreToldAsTheyAre() {
    List<ConsentStatement> said = after(after(List.of(), yes(FIRST)), yes(FIRST), no(FIRST));
    assertThat(said).extracting(ConsentStatement::at).containsExactly(FIRST, FIRST);
    assertThat(said).extracting(ConsentStatement::turn).containsExactly(0, 0);
  }

  @Test
  void purposesDoNotTouchEachOther() {
    List<ConsentStatement> said =
        after(
            after(List.of(), yes(FIRST), new ConsentFact("calls", true, FIRST)),
            no(FIRST),
            new ConsentFact("calls", true, FIRST));
    assertThat(said).extracting(ConsentStatement::purpose).containsExactly("calls", "newsletter");
    assertThat(said).extracting(ConsentStatement::given).containsExactly(true, false);
    assertThat(said).extracting(ConsentStatement::turn).containsExactly(0, 1);
  }

  @Test
  void aStatementSurvivesTheWayThroughText() {
    for (boolean flag : new boolean[] {true, false}) {
      for (Instant at : new Instant[] {FIRST, null}) {
        ConsentStatement one = new ConsentStatement("marketing.email", flag, at, LATER, 7, flag);
        ConsentStatement two = new ConsentStatement("p", flag, LATER, at, 0, !flag);
        assertThat(ConsentStatement.parse(one.text())).isEqualTo(one);
        assertThat(ConsentStatement.parse(two.text())).isEqualTo(two);
      }
    }
  }

  private static List<ConsentStatement> after(List<ConsentStatement> before, ConsentFact... facts) {
    return ConsentStatements.of(before, List.of(facts), NOW);
  }

  private static ConsentFact yes(Instant at) {
    return new ConsentFact("newsletter", true, at);
  }

  private static ConsentFact no(Instant at) {
    return new ConsentFact("newsletter", false, at);
  }
}
