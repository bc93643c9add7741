package io.tenure.consent.rest.preference;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.preference.Decision;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.usecase.preference.Decide;
import io.tenure.consent.usecase.preference.Sessions.Session;
import io.tenure.kit.problem.TenureException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Takes decisions. Open: the session cookie and the form's token decide. */
@Path("/preferences/decisions")
@PermitAll
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class DecisionForm {
  private static final String SOURCE = "preference-centre";

  private final Caller caller;
  private final PreferencePages pages;
  private final Decide decide;

  DecisionForm(Caller caller, PreferencePages pages, Decide decide) {
    this.caller = caller;
    this.pages = pages;
    this.decide = decide;
  }

  @POST
  @Operation(hidden = true)
  public Response one(
      @FormParam("form") String form,
      @FormParam("shown") String shown,
      @FormParam("purpose") String purpose,
      @FormParam("decision") String decision) {
    Language language = caller.language();
    return pages.guarded(
        language,
        () -> {
          Session session = caller.ownerOf(form);
          if (!PurposeKey.isValid(purpose)) {
            throw invalid();
          }
          decide.decide(
              SOURCE,
              session.subjects(),
              id(shown),
              purpose,
              Decision.of(decision).orElseThrow(DecisionForm::invalid));
          return pages
              .goTo("/preferences?%s&saved=" + purpose + "#purpose-" + purpose, language)
              .build();
        });
  }

  @POST
  @Path("/all")
  @Operation(hidden = true)
  public Response all(@FormParam("form") String form, @FormParam("shown") List<String> shown) {
    Language language = caller.language();
    return pages.guarded(
        language,
        () -> {
          Session session = caller.ownerOf(form);
          decide.refuseAll(
              SOURCE, session.subjects(), shown.stream().map(DecisionForm::id).toList());
          return pages.goTo("/preferences?%s&saved=all", language).build();
        });
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text == null ? "" : text);
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  private static TenureException invalid() {
    return new TenureException(ConsentError.DECISION_INVALID, "The form is not complete.");
  }
}
