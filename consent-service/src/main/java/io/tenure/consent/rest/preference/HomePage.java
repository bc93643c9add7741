package io.tenure.consent.rest.preference;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.language.Language;
import io.tenure.consent.usecase.preference.Sessions.Session;
import io.tenure.consent.usecase.preference.ShowChoices;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The first page: what a person can decide, or how to get in. Open: the session cookie decides. */
@Path("/preferences")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class HomePage {
  private final Caller caller;
  private final PreferencePages pages;
  private final ShowChoices showChoices;
  private final boolean signIn;
  private final Template home;
  private final Template welcome;

  HomePage(
      Caller caller,
      PreferencePages pages,
      ShowChoices showChoices,
      @ConfigProperty(name = "tenure.preferences.sign-in") boolean signIn,
      @Location("preferences/home.html") Template home,
      @Location("preferences/welcome.html") Template welcome) {
    this.caller = caller;
    this.pages = pages;
    this.showChoices = showChoices;
    this.signIn = signIn;
    this.home = home;
    this.welcome = welcome;
  }

  @GET
  @Operation(hidden = true)
  public Response page(@QueryParam("saved") String saved, @QueryParam("left") String left) {
    Language language = caller.language();
    return pages.guarded(
        language,
        () ->
            caller
                .session()
                .map(session -> choices(session, language, saved))
                .orElseGet(() -> wayIn(language, left != null)));
  }

  private Response choices(Session session, Language language, String saved) {
    List<ChoiceView> notices =
        showChoices.of(session.subjects(), language).stream()
            .map(choices -> ChoiceView.of(choices, language, saved))
            .toList();
    boolean decisive =
        notices.stream()
            .flatMap(notice -> notice.purposes().stream())
            .flatMap(purpose -> purpose.buttons().stream())
            .anyMatch(ChoiceView.Button::saysNo);
    return pages
        .ok(
            pages
                .fill(home, "home.title", language, session)
                .data("notices", notices)
                .data("refusable", decisive)
                .data("saved", "all".equals(saved)))
        .build();
  }

  private Response wayIn(Language language, boolean left) {
    return pages
        .ok(
            pages
                .fill(welcome, "home.title", language, null)
                .data("signIn", signIn)
                .data("left", left))
        .build();
  }
}
