package io.tenure.consent.domain.notice;

import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.notice.NoticeText.PurposeWords;
import io.tenure.consent.domain.period.Periods;
import io.tenure.consent.domain.period.Periods.Period;
import io.tenure.consent.domain.period.Periods.Reason;
import io.tenure.consent.domain.period.Periods.Section;
import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.kit.security.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notices for tests. */
final class Notices {
  static final Instant NOW = Instant.parse("2026-05-03T10:00:00Z");
  static final Actor AUTHOR = actor("anna");
  static final Actor PUBLISHER = actor("paul");
  static final NoticePurpose MAIL =
      new NoticePurpose(
          "marketing.email", 1, "acme", LegalBasis.CONSENT, List.of("user.contact.email"));
  static final NoticePurpose ORDERS =
      new NoticePurpose("orders", 3, "acme", LegalBasis.CONTRACT, List.of("user.payment"));

  private Notices() {}

  static Actor actor(String name) {
    return new Actor("https://issuer.test", name, name, null, Set.of("consent-manager"));
  }

  static NoticeText text(String title) {
    return new NoticeText(
        title,
        "In short <b>&amp; sweet</b>.",
        "ACME Ltd, dpo@acme.example",
        "The authority of Berlin.",
        Map.of(
            "marketing.email", new PurposeWords("News", "We send news.\n\nTwice a month."),
            "orders", new PurposeWords("Orders", "We deliver.")),
        Map.of("mailer", "Mail house"),
        List.of(new NoticeText.Section("Profiling", "None.")));
  }

  static NoticeContent content() {
    return new NoticeContent(
        "acme",
        List.of("orders", "marketing.email"),
        List.of(new Recipient("mailer", "US")),
        List.of("web-shop/footer"),
        Map.of(
            Language.EN, text("Notice"), Language.DE, text("Hinweis"), Language.IT, text("Nota")));
  }

  static NoticeVersion draft() {
    return NoticeVersion.draft(new NoticeKey("shop"), 1, content(), AUTHOR, NOW);
  }

  static NoticeVersion published(NoticeContent content, int version, NoticePurpose... purposes) {
    return NoticeVersion.draft(new NoticeKey("shop"), version, content, AUTHOR, NOW)
        .submitted(List.of(), AUTHOR, NOW)
        .published(List.of(), List.of(purposes), 4, null, PUBLISHER, NOW);
  }

  static Period period(String rule, String kind, String words, String... categories) {
    return new Period(
        rule, "Rule " + rule, kind, List.of(categories), "data", "people", words, "a law");
  }

  static Periods periods(String language, int version, List<Reason> reasons, Period... entries) {
    return new Periods(
        "acme",
        "ACME Ltd",
        language,
        version,
        Instant.parse("2026-01-01T00:00:00Z"),
        "Schedule",
        "Introduction",
        "State",
        "Notes",
        List.of(new Section("ANY", "All", List.of(entries))),
        version - 1,
        reasons);
  }
}
