package io.tenure.consent.rest.optin;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.optin.LinkState;
import io.tenure.consent.rest.page.Attempts;
import io.tenure.consent.rest.page.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * The confirmation page: one heading, what it is about, one button, in the organisation's name and
 * look. It works without script and loads nothing from elsewhere.
 */
@ApplicationScoped
class OptInPage {
  private final Pages pages;
  private final Template template;

  OptInPage(Pages pages, @Location("opt-in.html") Template template) {
    this.pages = pages;
    this.template = template;
  }

  /** Asks; the button sends the form to the page's own address. */
  Response question(OptInWords words, List<String> purposes) {
    return page(200, "question", words, purposes, words.say("question.ignore"));
  }

  Response confirmed(OptInWords words, List<String> purposes) {
    return page(200, "confirmed", words, purposes, words.say("confirmed.withdraw"));
  }

  Response stopped(int status, OptInWords words, LinkState state) {
    return page(status, state == LinkState.USED ? "used" : "expired", words, List.of(), "");
  }

  Response invalid(int status, OptInWords words) {
    return page(status, "invalid", words, List.of(), "");
  }

  /** A genuine link whose question can no longer be answered. */
  Response refused(int status, OptInWords words) {
    return page(status, "refused", words, List.of(), "");
  }

  /** Somebody tries links one after the other, or many people come from one address. */
  Response tooMany(int status, OptInWords words) {
    Response answer = page(status, "too-many", words, List.of(), "");
    answer.getHeaders().putSingle("Retry-After", Long.toString(Attempts.WINDOW.toSeconds()));
    return answer;
  }

  private Response page(
      int status, String kind, OptInWords words, List<String> purposes, String after) {
    Language language = words.spoken();
    String html =
        pages
            .fill(template, language, words.say(kind + ".title"), "", List.of(language))
            .data("text", words.say(kind + ".text"))
            .data("purposes", purposes)
            .data("question", kind.equals("question"))
            .data("confirmed", kind.equals("confirmed"))
            .data("button", words.say("question.button"))
            .data("after", after)
            .render();
    return pages
        .secured(Response.status(status).entity(html).type(Pages.HTML), "no-store")
        // The address is the secret: it goes nowhere, not even to our own style sheet.
        .header("Referrer-Policy", null)
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .language(words.language())
        .build();
  }
}
