package io.tenure.consent.rest.preference;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.language.Phrases;
import io.tenure.consent.rest.page.Attempts;
import io.tenure.consent.rest.page.Pages;
import io.tenure.consent.usecase.preference.Sessions.Session;
import io.tenure.kit.problem.ErrorCode;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Answers of the preference centre: pages that nobody stores, and errors as pages too. */
@ApplicationScoped
public class PreferencePages {
  private static final Logger LOG = Logger.getLogger(PreferencePages.class);
  private static final int SEE_OTHER = 303;

  private final Pages pages;
  private final Template errorPage;

  PreferencePages(Pages pages, @Location("preferences/error.html") Template errorPage) {
    this.pages = pages;
    this.errorPage = errorPage;
  }

  /** A page of the session, with what its forms need. */
  TemplateInstance fill(Template template, String titleKey, Language language, Session session) {
    String title = Phrases.in(language).say(titleKey);
    return pages
        .fill(template, language, title, "", Pages.ALL)
        .data("heading", title)
        .data("form", session == null ? "" : session.formToken());
  }

  Response.ResponseBuilder ok(TemplateInstance page) {
    return pages.secured(Response.ok(page.render(), Pages.HTML), "no-store");
  }

  /** On to a page of ours, by GET. */
  Response.ResponseBuilder goTo(String path, Language language) {
    URI there = URI.create(path.formatted("language=" + language.tag()));
    return pages.secured(Response.status(SEE_OTHER).location(there), "no-store");
  }

  /** What the work answers, or a page that says why it does not. */
  public Response guarded(Language language, Supplier<Response> work) {
    try {
      return work.get();
    } catch (TenureException e) {
      if (e.errorCode().status() >= 500) {
        LOG.warnf(e, "A page of the preference centre failed: %s", e.errorCode().code());
      }
      String html =
          fill(errorPage, "error.title", language, null)
              .data("message", Phrases.in(language).say(key(e.errorCode())))
              .render();
      Response.ResponseBuilder answer =
          Response.status(e.errorCode().status()).entity(html).type(Pages.HTML);
      if (e.errorCode() == ConsentError.TOO_MANY) {
        answer.header("Retry-After", Long.toString(Attempts.WINDOW.toSeconds()));
      }
      return pages.secured(answer, "no-store").build();
    }
  }

  private static String key(ErrorCode code) {
    return switch (code) {
      case ConsentError.SESSION_OVER -> "error.session";
      case ConsentError.FORGED_FORM -> "error.forged";
      case ConsentError.LINK_INVALID -> "error.link";
      case ConsentError.TOO_MANY -> "error.too-many";
      case ConsentError.NOTICE_CHANGED -> "home.changed";
      case ConsentError.OBJECTED_TO_ALL -> "error.objected-to-everything";
      case ConsentError.SUBJECT_UNVERIFIED -> "login.unverified";
      case ConsentError.RECEIPT_SIGNER_MISSING -> "receipts.off";
      case ConsentError.NOTICE_UNKNOWN, ConsentError.RECEIPT_UNKNOWN, ConsentError.SIGN_IN_OFF ->
          "error.not-found";
      default -> code.status() < 500 ? "error.invalid" : "error.other";
    };
  }
}
