package io.tenure.consent.domain.notice;

import static io.tenure.consent.domain.notice.Notices.MAIL;
import static io.tenure.consent.domain.notice.Notices.NOW;
import static io.tenure.consent.domain.notice.Notices.ORDERS;
import static io.tenure.consent.domain.notice.Notices.content;
import static io.tenure.consent.domain.notice.Notices.period;
import static io.tenure.consent.domain.notice.Notices.periods;
import static io.tenure.consent.domain.notice.Notices.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.language.Phrases;
import io.tenure.consent.domain.period.FetchedPeriods;
import io.tenure.consent.domain.period.Periods;
import io.tenure.consent.domain.period.Periods.Period;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeRendererTest {
  private static final NoticeVersion NOTICE = published(content(), 2, MAIL, ORDERS);

  private static final Periods PERIODS =
      periods(
          "en",
          7,
          List.of(),
          period("mail", "MAXIMUM", "two years after the last order", "user.contact"),
          period("pay", "MINIMUM", "ten years", "user.payment.card"),
          period("health", "MAXIMUM", "one day", "user.health_and_medical"),
          period("all", "MAXIMUM", "thirty years"));

  @Test
  void fullLayerSaysAllThatTheLawAsksFor() {
    String html = render(Language.EN, Layer.FULL, fresh());

    assertThat(html)
        .contains("<h2>Notice</h2>", "Version 2, in force since 3 May 2026")
        .contains("ACME Ltd, dpo@acme.example", "The authority of Berlin.")
        .contains("<h4>News</h4><p>We send news.</p><p>Twice a month.</p>")
        .contains("your consent (Art. 6(1)(a) GDPR)", "e-mail address")
        .contains("Mail house; data go to: United States")
        .contains("Two years after the last order", "Ten years", "Thirty years")
        .contains("<h3>Profiling</h3><p>None.</p>")
        .contains("to withdraw consent at any time")
        .doesNotContain("to object")
        .contains("Periods of the retention schedule, version 7, in effect since 1 January 2026.");
  }

  @Test
  void onlyPeriodsThatConcernItsDataAreShown() {
    assertThat(render(Language.EN, Layer.FULL, fresh())).doesNotContain("one day", "One day");
    assertThat(render(Language.EN, Layer.SHORT, fresh()))
        .contains("<dt>How long at most</dt><dd>Rule mail: two years after the last order</dd>")
        .doesNotContain("ten years", "one day");
  }

  @Test
  void manyLimitsAreFoldedAndAllThere() {
    var limits =
        IntStream.rangeClosed(1, 5)
            .mapToObj(n -> period("r" + n, "MAXIMUM", n + " years", "user.contact"))
            .toArray(Period[]::new);
    var many = new FetchedPeriods(periods("en", 7, List.of(), limits), NOW, true);

    assertThat(render(Language.IT, Layer.SHORT, many))
        .contains(
            "<dd><details><summary>5 regole, secondo il tipo di documento</summary><ul>"
                + "<li lang=\"en\">Rule r1: 1 years</li>")
        .contains("<li lang=\"en\">Rule r5: 5 years</li></ul></details></dd>");
    assertThat(render(Language.IT, Layer.FULL, many)).doesNotContain("<details>");
  }

  @Test
  void nothingOfWhatWasWrittenActs() {
    assertThat(render(Language.EN, Layer.FULL, fresh()))
        .contains("In short &lt;b&gt;&amp;amp; sweet&lt;/b&gt;.")
        .doesNotContain("<b>");
  }

  @Test
  void wordsOfAnotherLanguageAreMarked() {
    assertThat(render(Language.IT, Layer.FULL, fresh()))
        .contains(" lang=\"en\">Ten years</td>", " scope=\"row\" lang=\"en\">Rule pay</th>")
        .contains("<h3>I suoi diritti</h3>");
    assertThat(render(Language.EN, Layer.FULL, fresh())).doesNotContain("lang=");
  }

  @Test
  void oldPeriodsAreShownWithTheirDateAndUnknownOnesAreNotInvented() {
    FetchedPeriods old = new FetchedPeriods(PERIODS, NOW.minusSeconds(86_400), false);

    assertThat(render(Language.EN, Layer.FULL, old))
        .contains("cannot be reached now; these are its periods as of 2 May 2026", "Ten years");
    assertThat(render(Language.EN, Layer.FULL, fresh())).doesNotContain("cannot be reached");
    assertThat(render(Language.EN, Layer.FULL, null))
        .contains("The periods cannot be shown at the moment")
        .doesNotContain("<table");
  }

  @Test
  void purposesStandInTheOrderOfTheNoticeAndSomeCanBeAskedFor() {
    NoticeRenderer renderer =
        new NoticeRenderer(NOTICE, List.of(MAIL, ORDERS), Language.EN, fresh());

    assertThat(renderer.render(Layer.SHORT, null).purposes())
        .extracting(part -> part.getKey())
        .containsExactly("orders", "marketing.email");
    RenderedNotice some = renderer.render(Layer.SHORT, List.of("marketing.email", "no.such"));
    assertThat(some.purposes()).hasSize(1);
    assertThat(some.html()).contains("News").doesNotContain("Orders");
  }

  @Test
  void theDigestIsThatOfTheBytesAndMovesWithEveryWord() throws Exception {
    RenderedNotice one =
        new NoticeRenderer(NOTICE, List.of(MAIL, ORDERS), Language.EN, fresh())
            .render(Layer.FULL, null);
    byte[] bytes = one.html().getBytes(StandardCharsets.UTF_8);
    RenderedNotice again =
        new NoticeRenderer(NOTICE, List.of(ORDERS, MAIL), Language.EN, fresh())
            .render(Layer.FULL, null);
    Periods longer = periods("en", 8, List.of(), period("all", "MAXIMUM", "fifty years"));
    RenderedNotice other =
        new NoticeRenderer(
                NOTICE, List.of(MAIL, ORDERS), Language.EN, new FetchedPeriods(longer, NOW, true))
            .render(Layer.FULL, null);

    assertThat(one.digest())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
        .isEqualTo(again.digest())
        .isNotEqualTo(other.digest());
  }

  @ParameterizedTest
  @EnumSource(Layer.class)
  void theMarkupIsWellFormed(Layer layer) {
    for (Language language : content().languages()) {
      String document = "<html>" + render(language, layer, fresh()) + "</html>";
      assertThatCode(
              () ->
                  DocumentBuilderFactory.newInstance()
                      .newDocumentBuilder()
                      .parse(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8))))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void unknownCategoriesTakeTheWordsOfWhatLiesAbove() {
    var phrases = Phrases.in(Language.DE);

    assertThat(
            DataWords.of(
                List.of("user.contact.email", "user.contact.fax", "user.odd", "user.name"),
                phrases))
        .isEqualTo("E-Mail-Adresse, Kontaktdaten, Daten über Sie, Name");
  }

  private static FetchedPeriods fresh() {
    return new FetchedPeriods(PERIODS, NOW, true);
  }

  private static String render(Language language, Layer layer, FetchedPeriods periods) {
    return new NoticeRenderer(NOTICE, List.of(MAIL, ORDERS), language, periods)
        .render(layer, null)
        .html();
  }
}
