package io.tenure.consent.domain.notice;

import static io.tenure.consent.domain.notice.Notices.AUTHOR;
import static io.tenure.consent.domain.notice.Notices.MAIL;
import static io.tenure.consent.domain.notice.Notices.NOW;
import static io.tenure.consent.domain.notice.Notices.ORDERS;
import static io.tenure.consent.domain.notice.Notices.PUBLISHER;
import static io.tenure.consent.domain.notice.Notices.actor;
import static io.tenure.consent.domain.notice.Notices.content;
import static io.tenure.consent.domain.notice.Notices.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.language.Language;
import io.tenure.kit.problem.ErrorCode;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class NoticeVersionTest {
  @Test
  void nobodyWhoWroteOrSubmittedItPublishesIt() {
    Actor second = actor("sven");
    NoticeVersion submitted =
        draft().changed(content(), second, NOW).submitted(List.of(), actor("tina"), NOW);

    for (String name : List.of("anna", "sven", "tina")) {
      refused(ConsentError.NOTICE_SAME_PERSON, () -> publish(submitted, null, actor(name)));
    }
    NoticeVersion published = publish(submitted, null, PUBLISHER);
    assertThat(published.state()).isEqualTo(NoticeState.PUBLISHED);
    assertThat(published.publication().effectiveFrom()).isEqualTo(NOW);
    assertThat(published.publication().purposes()).containsExactly(MAIL, ORDERS);
  }

  @Test
  void theSameNameAtAnotherIssuerIsAnotherPerson() {
    NoticeVersion submitted = draft().submitted(List.of(), AUTHOR, NOW);
    Actor other = new Actor("https://other.test", "anna", "anna", null, AUTHOR.roles());

    assertThat(publish(submitted, null, other).publication()).isNotNull();
  }

  @Test
  void whoSendsItBackCanStillPublishIt() {
    NoticeVersion again =
        draft().submitted(List.of(), AUTHOR, NOW).sentBack(NOW).submitted(List.of(), AUTHOR, NOW);

    assertThat(publish(again, null, PUBLISHER).state()).isEqualTo(NoticeState.PUBLISHED);
    assertThat(again.revision()).isEqualTo(4);
  }

  @Test
  void stepsAreTakenInOrder() {
    NoticeVersion submitted = draft().submitted(List.of(), AUTHOR, NOW);
    NoticeVersion published = publish(submitted, null, PUBLISHER);

    refused(ConsentError.NOTICE_WRONG_STATE, () -> publish(draft(), null, PUBLISHER));
    refused(ConsentError.NOTICE_WRONG_STATE, () -> submitted.changed(content(), AUTHOR, NOW));
    refused(ConsentError.NOTICE_WRONG_STATE, () -> published.changed(content(), AUTHOR, NOW));
    refused(ConsentError.NOTICE_WRONG_STATE, () -> published.submitted(List.of(), AUTHOR, NOW));
    refused(ConsentError.NOTICE_WRONG_STATE, () -> published.sentBack(NOW));
  }

  @Test
  void itTakesEffectNowOrLater() {
    NoticeVersion submitted = draft().submitted(List.of(), AUTHOR, NOW);
    Instant later = NOW.plusSeconds(60);

    assertThat(publish(submitted, later, PUBLISHER).publication().effectiveFrom()).isEqualTo(later);
    refused(
        ConsentError.NOTICE_EFFECTIVE_IN_PAST,
        () -> publish(submitted, NOW.minusSeconds(1), PUBLISHER));
  }

  @Test
  void everyLanguageNeedsWordsForEveryPurposeAndRecipient() {
    NoticeContent missing =
        new NoticeContent(
            "acme",
            List.of("orders", "marketing.email", "profiling"),
            content().recipients(),
            List.of(),
            content().texts());
    NoticeContent surplus =
        new NoticeContent("acme", List.of("orders"), List.of(), List.of(), content().texts());

    assertThat(NoticeCheck.shape(missing))
        .contains("texts.de.purposes: words are missing for some")
        .hasSize(3);
    assertThat(NoticeCheck.shape(surplus))
        .contains("texts.en.recipients: words for what the notice names not");
    refused(
        ConsentError.NOTICE_CONTENT_INVALID,
        () -> NoticeVersion.draft(new NoticeKey("x"), 1, missing, AUTHOR, NOW));
  }

  @Test
  void purposesExistAndBelongToTheController() {
    NoticePurpose foreign =
        new NoticePurpose("orders", 1, "other", ORDERS.legalBasis(), ORDERS.categories());

    assertThat(NoticeCheck.faults(content(), Map.of("orders", foreign)))
        .containsExactlyInAnyOrder(
            "the purpose orders belongs to another controller",
            "there is no purpose marketing.email");
    assertThat(NoticeCheck.faults(content(), Map.of("orders", ORDERS, "marketing.email", MAIL)))
        .isEmpty();
  }

  @Test
  void shapesOfKeysContextsAndCountriesAreChecked() {
    NoticeContent odd =
        new NoticeContent(
            "acme",
            List.of("orders", "orders", "Marketing Mail"),
            List.of(new Recipient("mailer", "usa")),
            List.of("jane@example.com"),
            Map.of());

    assertThat(NoticeCheck.shape(odd))
        .containsExactlyInAnyOrder(
            "texts: at least one language is needed",
            "purposes: one is named twice",
            "purposes: not a purpose key",
            "contexts: lower case words such as web-shop/footer",
            "recipients: country is an ISO 3166 code of two letters");
    assertThat(content().languages()).containsExactly(Language.EN, Language.DE, Language.IT);
  }

  private static NoticeVersion publish(NoticeVersion notice, Instant from, Actor actor) {
    return notice.published(List.of(), List.of(MAIL, ORDERS), 4, from, actor, NOW);
  }

  private static void refused(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            TenureException.class, e -> assertThat(e.errorCode().code()).isEqualTo(code.code()));
  }
}
