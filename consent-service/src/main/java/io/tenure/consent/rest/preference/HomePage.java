package io.tenure.consent.rest.preference;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.language.Phrases;
import io.tenure.consent.usecase.preference.ObjectToEverything;
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
  private final ObjectToEverything objectToEverything;
  private final boolean signIn;
  private final Template home;
  private final Template welcome;

  HomePage(
      Caller caller,
      PreferencePages pages,
      ShowChoices showChoices,
      ObjectToEverything objectToEverything,
      @ConfigProperty(name = "tenure.preferences.sign-in") boolean signIn,
      @Location("preferences/home.html") Template home,
      @Location("preferences/welcome.html") Template welcome) {
    this.caller = caller;
    this.pages = pages;
    this.showChoices = showChoices;
    this.objectToEverything = objectToEverything;
    this.signIn = signIn;
    this.home = home;
    this.welcome = welcome;
  }

  @GET
  @Operation(hidden = true)
  public Response page(
      @QueryParam("saved") String saved,
      @QueryParam("channel") String channel,
      @QueryParam("left") String left) {
    Language language = caller.language();
    return pages.guarded(
        language,
        () ->
            caller
                .session()
                .map(session -> choices(session, language, new Saved(saved, channel)))
                .orElseGet(() -> wayIn(language, left != null)));
  }

  private Response choices(Session session, Language language, Saved saved) {
    List<ChoiceView> notices =
        showChoices.of(session.subjects(), language).stream()
            .map(choices -> ChoiceView.of(choices, language, saved))
            .toList();
    boolean decisive =
        notices.stream()
            .flatMap(notice -> notice.purposes().stream())
            .flatMap(purpose -> purpose.whole().buttons().stream())
            .anyMatch(PlaceView.Button::saysNo);
    EverythingView everything =
        EverythingView.of(
            objectToEverything.show(session.subjects(), language), Phrases.in(language), saved);
    return pages
        .ok(
            pages
                .fill(home, "home.title", language, session)
                .data("notices", notices)
                .data("refusable", decisive)
                .data("everything", everything)
                .data("saved", saved.is(Saved.ALL)))
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
