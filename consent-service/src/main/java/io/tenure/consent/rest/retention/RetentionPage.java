package io.tenure.consent.rest.retention;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.language.LanguageChoice;
import io.tenure.consent.domain.language.Phrases;
import io.tenure.consent.domain.period.FetchedPeriods;
import io.tenure.consent.rest.page.Pages;
import io.tenure.consent.rest.preference.PreferencePages;
import io.tenure.consent.usecase.period.PublicPeriods;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How long data are kept, for everybody to read: policy-service's schedule in our design. */
@Path("/retention")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class RetentionPage {
  private final PublicPeriods publicPeriods;
  private final Pages pages;
  private final PreferencePages errors;
  private final Template page;

  RetentionPage(
      PublicPeriods publicPeriods,
      Pages pages,
      PreferencePages errors,
      @Location("retention.html") Template page) {
    this.publicPeriods = publicPeriods;
    this.pages = pages;
    this.errors = errors;
    this.page = page;
  }

  @GET
  @Operation(hidden = true)
  public Response all(
      @QueryParam("language") String language,
      @HeaderParam("Accept-Language") String acceptLanguage) {
    Language chosen = LanguageChoice.choose(language, acceptLanguage, Pages.ALL);
    return answer(publicPeriods.all(chosen), chosen);
  }

  @GET
  @Path("/{controller}")
  @Operation(hidden = true)
  public Response one(
      @PathParam("controller") String controller,
      @QueryParam("language") String language,
      @HeaderParam("Accept-Language") String acceptLanguage) {
    Language chosen = LanguageChoice.choose(language, acceptLanguage, Pages.ALL);
    return errors.guarded(
        chosen, () -> answer(List.of(publicPeriods.of(controller, chosen)), chosen));
  }

  private Response answer(List<FetchedPeriods> schedules, Language language) {
    Phrases phrases = Phrases.in(language);
    String html =
        pages
            .fill(page, language, phrases.say("schedule.page"), "", Pages.ALL)
            .data("schedules", schedules.stream().map(s -> ScheduleView.of(s, phrases)).toList())
            .render();
    return pages
        .secured(Response.ok(html, Pages.HTML).language(language.tag()), "public, no-cache")
        .header("Vary", "Accept-Language")
        .build();
  }
}
