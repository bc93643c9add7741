package io.tenure.classification.rest.exchange;

import io.tenure.classification.domain.article30.ProcessingRecord;
import io.tenure.classification.domain.article30.ProcessingRecord.Activity;
import io.tenure.classification.domain.article30.RecordDetails.Party;
import io.tenure.classification.domain.article30.RecordDetails.Transfer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** A record of processing activities as a page for people, readers of screens and printers. */
final class RecordPage {

  private static final String MISSING = "Missing: nobody gave it.";
  private static final String CSS =
      """
      :root { color-scheme: light; }
      body { margin: 0 auto; max-width: 70rem; padding: 1rem; color: #1a1a1a; background: #ffffff;
        font: 1rem/1.5 system-ui, sans-serif; }
      a { color: #0b4f8a; }
      .wide:focus-visible { outline: 3px solid #0b4f8a; outline-offset: 2px; }
      .wide { overflow-x: auto; }
      table { border-collapse: collapse; width: 100%; }
      caption { text-align: start; padding-block: 0.25rem; color: #444444; }
      th, td { border: 1px solid #767676; padding: 0.4rem 0.6rem; text-align: start; vertical-align: top; }
      thead th { background: #eef2f6; }
      @media print { body { max-width: none; padding: 0; font-size: 10pt; } .wide { overflow: visible; }
        thead { display: table-header-group; } tr, h2 { break-inside: avoid; } }
      """;

  /** This style alone may act on the page. */
  static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + hash()
          + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private RecordPage() {}

  static String html(ProcessingRecord made) {
    StringBuilder page =
        new StringBuilder(
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"UTF-8\">\n<meta name=\"viewport\""
                + " content=\"width=device-width, initial-scale=1\">\n<title>Record of processing"
                + " activities</title>\n<style>"
                + CSS
                + "</style>\n</head>\n<body>\n<main>\n");
    page.append(Markup.heading(1, "record", "Record of processing activities (GDPR Art. 30(1))"))
        .append(Markup.paragraph("As of " + made.generatedAt() + " (UTC)."))
        .append(Markup.heading(2, "a", "(a) Controller"))
        .append(parties(made));
    for (int i = 0; i < made.activities().size(); i++) {
      page.append(activity(i + 1, made.activities().get(i)));
    }
    page.append(Markup.heading(2, "f", "(f) Time limits for erasure"))
        .append(Markup.paragraph(made.timeLimits().note()));
    if (made.timeLimits().url() != null) {
      String url = Markup.escaped(made.timeLimits().url());
      page.append("<p><a href=\"%s\">%s</a></p>\n".formatted(url, url));
    }
    page.append(Markup.heading(2, "g", "(g) Technical and organisational security measures"))
        .append(Markup.list(made.securityMeasures(), MISSING))
        .append(Markup.heading(2, "missing", "What is missing"))
        .append(Markup.list(made.missing(), "Nothing of what Art. 30(1) asks for."));
    return page.append("</main>\n</body>\n</html>\n").toString();
  }

  private static String parties(ProcessingRecord made) {
    StringBuilder text = new StringBuilder();
    text.append(party("Controller", made.controller()));
    made.jointControllers().forEach(p -> text.append(party("Joint controller", p)));
    if (made.representative() != null) {
      text.append(party("Representative", made.representative()));
    }
    return text.append(party("Data protection officer", made.dataProtectionOfficer())).toString();
  }

  private static String party(String role, Party party) {
    return Markup.paragraph(
        party == null
            ? role + ": " + MISSING
            : role + ": " + party.name() + (party.contact() == null ? "" : ", " + party.contact()));
  }

  private static String activity(int number, Activity a) {
    String id = "activity-" + number;
    return Markup.heading(2, id, a.systemName() + " (" + a.systemKey() + ")")
        + Markup.paragraph("From version %d of its data map.".formatted(a.version()))
        + Markup.heading(3, id + "-b", "(b) Purposes")
        + Markup.list(a.purposes(), MISSING)
        + Markup.heading(3, id + "-c", "(c) Data subjects and personal data")
        + Markup.table(
            "Categories of data subjects in " + a.systemKey(),
            List.of("Who", "Kind", "Datasets"),
            a.dataSubjects(),
            s -> List.of(s.who(), s.kind(), String.join(", ", s.datasets())))
        + Markup.table(
            "Categories of personal data in " + a.systemKey(),
            List.of("Category", "Sensitivity", "Special", "Datasets"),
            a.categories(),
            c ->
                List.of(
                    c.category(),
                    c.sensitivity(),
                    Objects.requireNonNullElse(c.special(), ""),
                    String.join(", ", c.datasets())))
        + Markup.heading(3, id + "-d", "(d) Recipients")
        + Markup.list(a.recipients(), MISSING)
        + Markup.heading(3, id + "-e", "(e) Transfers to third countries")
        + Markup.list(a.transfers().stream().map(RecordPage::transfer).toList(), "None given.");
  }

  private static String transfer(Transfer t) {
    return t.to() + (t.safeguards() == null ? "" : ": " + t.safeguards());
  }

  private static String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(CSS.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
