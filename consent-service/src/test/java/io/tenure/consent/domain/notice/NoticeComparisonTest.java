package io.tenure.consent.domain.notice;

import static io.tenure.consent.domain.notice.Notices.MAIL;
import static io.tenure.consent.domain.notice.Notices.ORDERS;
import static io.tenure.consent.domain.notice.Notices.content;
import static io.tenure.consent.domain.notice.Notices.period;
import static io.tenure.consent.domain.notice.Notices.periods;
import static io.tenure.consent.domain.notice.Notices.published;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.notice.Finding.Kind;
import io.tenure.consent.domain.notice.Finding.Need;
import io.tenure.consent.domain.notice.Finding.Since;
import io.tenure.consent.domain.period.Periods;
import io.tenure.consent.domain.period.Periods.Reason;
import io.tenure.consent.domain.purpose.LegalBasis;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoticeComparisonTest {
  private static final NoticeVersion NOTICE = published(content(), 2, MAIL, ORDERS);

  @Test
  void theSameAsksForNothing() {
    assertThat(NoticeComparison.withFormer(published(content(), 1, MAIL, ORDERS), NOTICE))
        .isEmpty();
    assertThat(
            NoticeComparison.sincePublication(
                NOTICE, List.of(ORDERS, MAIL), schedule(4, "two years"), List.of()))
        .isEmpty();
  }

  @Test
  void aNewRecipientAsksAllWhoConsentedAgain() {
    NoticeContent fewer =
        new NoticeContent(
            "acme", content().purposes(), List.of(), content().contexts(), withoutRecipients());

    List<Finding> findings = NoticeComparison.withFormer(published(fewer, 1, MAIL, ORDERS), NOTICE);

    assertThat(findings)
        .containsExactly(
            new Finding(
                Kind.NEW_RECIPIENT,
                "mailer",
                Since.FORMER_VERSION,
                Need.RENEWED_CONSENT,
                List.of("marketing.email", "orders")));
    assertThat(NoticeComparison.withFormer(NOTICE, published(fewer, 3, MAIL, ORDERS)))
        .as("one recipient less")
        .isEmpty();
  }

  @Test
  void aRecipientThatMovesAbroadIsTold() {
    NoticeContent home =
        new NoticeContent(
            "acme",
            content().purposes(),
            List.of(new Recipient("mailer", null)),
            content().contexts(),
            content().texts());

    assertThat(
            NoticeComparison.withFormer(
                published(home, 1, ORDERS), published(content(), 2, ORDERS)))
        .containsExactly(
            new Finding(
                Kind.NEW_COUNTRY,
                "mailer",
                Since.FORMER_VERSION,
                Need.TELL_AGAIN,
                List.of("orders")));
  }

  @Test
  void newPurposesCategoriesAndBasesAreTold() {
    NoticePurpose more = mail(LegalBasis.CONSENT, "user.contact.email", "user.behavior");
    NoticePurpose narrower = mail(LegalBasis.CONSENT, "user.contact.email.work");
    NoticePurpose basis = mail(LegalBasis.LEGITIMATE_INTERESTS, "user.contact.email");
    NoticeVersion former = published(content(), 1, MAIL);

    assertThat(kinds(former, published(content(), 2, MAIL, ORDERS)))
        .containsExactly("NEW_PURPOSE orders RENEWED_CONSENT");
    assertThat(kinds(former, published(content(), 2, more)))
        .containsExactly("NEW_CATEGORY user.behavior RENEWED_CONSENT");
    assertThat(kinds(former, published(content(), 2, narrower))).isEmpty();
    assertThat(kinds(former, published(content(), 2, basis)))
        .containsExactly("OTHER_LEGAL_BASIS marketing.email TELL_AGAIN");
    assertThat(
            NoticeComparison.sincePublication(
                published(content(), 1, MAIL), List.of(more), schedule(4, "x"), List.of()))
        .containsExactly(
            new Finding(
                Kind.NEW_CATEGORY,
                "user.behavior",
                Since.PUBLICATION,
                Need.NEW_NOTICE,
                List.of("marketing.email")));
  }

  @Test
  void aPurposesNewRecipientOrCountryAsksThoseWhoConsentedToIt() {
    NoticePurpose more = reached(List.of("Broker Inc."), List.of("BR"));
    Finding broker =
        new Finding(
            Kind.NEW_RECIPIENT,
            "Broker Inc.",
            Since.FORMER_VERSION,
            Need.RENEWED_CONSENT,
            List.of("marketing.email"));
    Finding brazil =
        new Finding(
            Kind.NEW_COUNTRY,
            "BR",
            Since.FORMER_VERSION,
            Need.RENEWED_CONSENT,
            List.of("marketing.email"));

    assertThat(
            NoticeComparison.withFormer(
                published(content(), 1, MAIL, ORDERS), published(content(), 2, more, ORDERS)))
        .containsExactly(broker, brazil);
    assertThat(
            NoticeComparison.sincePublication(
                NOTICE, List.of(more, ORDERS), schedule(4, "two years"), List.of()))
        .extracting(f -> f.kind() + " " + f.what() + " " + f.needs() + " " + f.purposes())
        .containsExactly(
            "NEW_RECIPIENT Broker Inc. NEW_NOTICE [marketing.email]",
            "NEW_COUNTRY BR NEW_NOTICE [marketing.email]");
    assertThat(kinds(published(content(), 1, more), published(content(), 2, MAIL)))
        .as("one recipient less")
        .isEmpty();
  }

  @Test
  void whatTheNoticeItselfNamesWasToldOfAllItsPurposes() {
    NoticePurpose named = reached(List.of("mailer"), List.of("US"));

    assertThat(kinds(published(content(), 1, MAIL), published(content(), 2, named))).isEmpty();
    assertThat(
            NoticeComparison.sincePublication(
                published(content(), 1, MAIL), List.of(named), schedule(4, "x"), List.of()))
        .isEmpty();
  }

  @Test
  void aRecipientOfAPurposeWithoutConsentIsTold() {
    NoticePurpose carrier =
        new NoticePurpose(
            "orders",
            4,
            "acme",
            LegalBasis.CONTRACT,
            ORDERS.categories(),
            List.of("Carrier"),
            List.of());

    assertThat(kinds(NOTICE, published(content(), 3, MAIL, carrier)))
        .containsExactly("NEW_RECIPIENT Carrier TELL_AGAIN");
  }

  @Test
  void aLongerPeriodOfItsDataAsksForANewNotice() {
    Reason reason = new Reason("LONGER_PERIOD", "Mail stays longer.");

    assertThat(
            NoticeComparison.sincePublication(
                NOTICE,
                List.of(MAIL, ORDERS),
                schedule(4, "two years"),
                List.of(schedule(5, "three years", reason), schedule(6, "three years"))))
        .containsExactly(
            new Finding(
                Kind.LONGER_PERIOD,
                "Mail stays longer.",
                Since.PUBLICATION,
                Need.NEW_NOTICE,
                List.of("marketing.email")));
  }

  @Test
  void aShorterPeriodAndAPeriodOfOtherDataAskForNothing() {
    Periods before = schedule(4, "two years");
    Periods other =
        periods(
            "en",
            5,
            List.of(new Reason("LONGER_PERIOD", "Health data stay longer.")),
            period("mail", "MAXIMUM", "two years", "user.contact"),
            period("health", "MAXIMUM", "nine years", "user.health_and_medical"));

    assertThat(
            NoticeComparison.sincePublication(
                NOTICE, List.of(MAIL, ORDERS), before, List.of(schedule(5, "one year"))))
        .isEmpty();
    assertThat(
            NoticeComparison.sincePublication(
                NOTICE, List.of(MAIL, ORDERS), before, List.of(other)))
        .isEmpty();
  }

  @Test
  void aRuleThatBeginsWithinTheSameVersionIsToldInDoubt() {
    Periods begun =
        periods(
            "en",
            4,
            List.of(),
            period("mail", "MAXIMUM", "two years", "user.contact"),
            period("new", "MINIMUM", "six years", "user.contact.email"));

    assertThat(
            NoticeComparison.sincePublication(
                NOTICE, List.of(MAIL, ORDERS), schedule(4, "two years"), List.of(begun)))
        .extracting(finding -> finding.kind() + " " + finding.what())
        .containsExactly("LONGER_PERIOD Rule new");
  }

  private static List<String> kinds(NoticeVersion former, NoticeVersion now) {
    return NoticeComparison.withFormer(former, now).stream()
        .map(f -> f.kind() + " " + f.what() + " " + f.needs())
        .toList();
  }

  private static NoticePurpose reached(List<String> recipients, List<String> countries) {
    return new NoticePurpose(
        "marketing.email", 2, "acme", LegalBasis.CONSENT, MAIL.categories(), recipients, countries);
  }

  private static NoticePurpose mail(LegalBasis basis, String... categories) {
    return new NoticePurpose("marketing.email", 2, "acme", basis, List.of(categories));
  }

  private static Periods schedule(int version, String words, Reason... reasons) {
    return periods(
        "en",
        version,
        List.of(reasons),
        period("mail", "MAXIMUM", words, "user.contact"),
        period("health", "MAXIMUM", "one day", "user.health_and_medical"));
  }

  private static Map<Language, NoticeText> withoutRecipients() {
    Map<Language, NoticeText> texts = new HashMap<>();
    content()
        .texts()
        .forEach(
            (language, t) ->
                texts.put(
                    language,
                    new NoticeText(
                        t.title(),
                        t.summary(),
                        t.contact(),
                        t.complaint(),
                        t.purposes(),
                        Map.of(),
                        t.sections())));
    return texts;
  }
}
