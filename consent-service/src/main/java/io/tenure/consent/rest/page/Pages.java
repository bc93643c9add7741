package io.tenure.consent.rest.page;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.language.Phrases;
import io.tenure.consent.usecase.notice.ServedNotice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Builds pages in one frame: the organisation's name and colours, languages, links, no script. */
@ApplicationScoped
public class Pages {
  /** What pages are sent as. */
  public static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

  /** All six. */
  public static final List<Language> ALL = Arrays.asList(Language.values());

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
          + " 'none'";

  private final Branding branding;
  private final Style style;
  private final Template noticePage;

  Pages(Branding branding, Style style, @Location("notice.html") Template noticePage) {
    this.branding = branding;
    this.style = style;
    this.noticePage = noticePage;
  }

  /** Changes when the look of pages changes. */
  public String tag() {
    return style.tag();
  }

  /** A notice as a page of its own. */
  public String notice(ServedNotice served) {
    Language language = served.rendered().language();
    String title = served.notice().content().texts().get(language).title();
    return fill(noticePage, language, title, "", served.notice().content().languages())
        .data("article", served.rendered().html())
        .render();
  }

  /** A template with the frame, the words and the language of the page. */
  public TemplateInstance fill(
      Template template,
      Language language,
      String title,
      String query,
      Collection<Language> offered) {
    Phrases phrases = Phrases.in(language);
    Frame frame =
        new Frame(
            branding.organisation(),
            title,
            language.tag(),
            style.tag(),
            query,
            Frame.choices(language, offered),
            List.of(
                new Frame.Link(
                    "/preferences?language=" + language.tag(), phrases.say("home.title")),
                new Frame.Link(
                    "/retention?language=" + language.tag(), phrases.say("footer.retention"))));
    return template.data("frame", frame).data("t", new PageWords(language));
  }

  /** The headers of every page: nothing but our own style may act on it. */
  public Response.ResponseBuilder secured(Response.ResponseBuilder answer, String caching) {
    return answer
        .header("Content-Security-Policy", POLICY)
        .header("Referrer-Policy", "same-origin")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        .header("Cache-Control", caching);
  }
}
