package io.tenure.policy.domain.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.Condition;
import io.tenure.plan.EndExpression;
import io.tenure.plan.EndExpression.Anchor;
import io.tenure.plan.EndExpression.PeriodAfter;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndWordsTest {

  private static final EndExpression INVOICES =
      new EndExpression.Latest(
          List.of(
              after("invoice_issued", Anchor.CALENDAR_YEAR_END, "P8Y"),
              after("last_entry", Anchor.CALENDAR_YEAR_END, "P8Y")),
          null);

  @Test
  void operandsThatDifferInTheirEventOnlyAreSaidTogether() {
    assertThat(say(Language.EN, INVOICES))
        .isEqualTo(
            "8 years from the end of the calendar year in which the invoice was issued or the last"
                + " entry was made in the books (whichever is later)");
    assertThat(say(Language.DE, INVOICES))
        .isEqualTo(
            "8 Jahre ab dem Ende des Kalenderjahres, in dem die Rechnung ausgestellt wurde oder die"
                + " letzte Buchung vorgenommen wurde (das spätere Datum zählt)");
    assertThat(say(Language.FR, INVOICES))
        .isEqualTo(
            "8 ans à compter de la fin de l’année civile au cours de laquelle la facture a été émise"
                + " ou la dernière écriture a été passée (la date la plus tardive compte)");
    assertThat(say(Language.ES, INVOICES))
        .isEqualTo(
            "8 años desde el final del año natural en que se emitió la factura o se hizo el último"
                + " asiento (cuenta la fecha más tardía)");
  }

  @Test
  void everyFormHasWords() {
    EndExpression all =
        new EndExpression.Earliest(
            List.of(
                after("last_activity", null, "P3Y"),
                after("last_activity", Anchor.FISCAL_YEAR_END, "P0D"),
                new PeriodAfter(
                    "consent_withdrawn", null, Period.ZERO, null, null, List.of("marketing.email")),
                new EndExpression.PeriodBefore("erasure_performed", Period.ofDays(1), null),
                new EndExpression.OnDate(LocalDate.of(2030, 5, 13), null),
                new EndExpression.AfterRetention(Period.ZERO, null),
                new EndExpression.AfterRetention(Period.ofMonths(6), null),
                new EndExpression.Never("an internal reason"),
                INVOICES),
            null);
    assertThat(say(Language.EN, all))
        .isEqualTo(
            "3 years after the person was last in touch"
                + " or until the end of the financial year in which the person was last in touch"
                + " or as soon as consent to “marketing.email” ended"
                + " or 1 day before the day on which the erasure was carried out"
                + " or until 13 May 2030 or as soon as no duty to keep remains"
                + " or 6 months after the duty to keep has ended"
                + " or without a fixed period; a person decides or ["
                + say(Language.EN, INVOICES)
                + "] (whichever is earlier)");
    for (Language language : Language.values()) {
      assertThat(say(language, all)).doesNotContain("internal").contains("marketing.email");
    }
  }

  @Test
  void conditionsAreSaidToo() {
    Condition condition =
        new Condition.All(
            List.of(
                new Condition.TriggerAbsent("relationship_end"),
                new Condition.TriggerAbsent("contract_end"),
                new Condition.NoValidConsent(List.of("b", "a"))));
    assertThat(new ConditionWords(Phrases.in(Language.EN)).of(condition))
        .isEqualTo(
            "only without valid consent to “a”, “b”; except where the customer relationship ended"
                + " or the contract ended");
    assertThat(
            new ConditionWords(Phrases.in(Language.DE))
                .of(new Condition.TriggerPresent("erasure_performed")))
        .isEqualTo("nur wenn die Löschung durchgeführt wurde");
    assertThat(new ConditionWords(Phrases.in(Language.FR)).of(null)).isEmpty();
  }

  private static String say(Language language, EndExpression end) {
    return new EndWords(Phrases.in(language)).of(end);
  }

  private static PeriodAfter after(String trigger, Anchor anchor, String period) {
    return new PeriodAfter(trigger, anchor, Period.parse(period), null, null, null);
  }
}
