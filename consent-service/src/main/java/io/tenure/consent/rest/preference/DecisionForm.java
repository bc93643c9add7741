package io.tenure.consent.rest.preference;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.preference.Decision;
import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.usecase.preference.Decide;
import io.tenure.consent.usecase.preference.ObjectToEverything;
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
import java.util.Arrays;
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
  private final ObjectToEverything objectToEverything;

  DecisionForm(
      Caller caller, PreferencePages pages, Decide decide, ObjectToEverything objectToEverything) {
    this.caller = caller;
    this.pages = pages;
    this.decide = decide;
    this.objectToEverything = objectToEverything;
  }

  @POST
  @Operation(hidden = true)
  public Response one(
      @FormParam("form") String form,
      @FormParam("shown") String shown,
      @FormParam("purpose") String purpose,
      @FormParam("channel") String channel,
      @FormParam("decision") String decision) {
    Language language = caller.language();
    return pages.guarded(
        language,
        () -> {
          Session session = caller.ownerOf(form);
          if (!PurposeKey.isValid(purpose)) {
            throw invalid();
          }
          Channel on = channel(channel);
          decide.decide(SOURCE, session.subjects(), id(shown), purpose, on, decision(decision));
          String place =
              on == Channel.ANY
                  ? "#purpose-" + purpose
                  : "&channel=" + on + "#" + ChoiceView.channelId(purpose, on);
          return pages.goTo("/preferences?%s&saved=" + purpose + place, language).build();
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
          return pages.goTo("/preferences?%s&saved=" + Saved.ALL, language).build();
        });
  }

  @POST
  @Path("/everything")
  @Operation(hidden = true)
  public Response everything(
      @FormParam("form") String form,
      @FormParam("shown") String shown,
      @FormParam("decision") String decision) {
    Language language = caller.language();
    return pages.guarded(
        language,
        () -> {
          Session session = caller.ownerOf(form);
          objectToEverything.decide(SOURCE, session.subjects(), id(shown), decision(decision));
          String place = Saved.EVERYTHING + "#everything";
          return pages.goTo("/preferences?%s&saved=" + place, language).build();
        });
  }

  private static Decision decision(String name) {
    return Decision.of(name).orElseThrow(DecisionForm::invalid);
  }

  /** Without one the decision is about the purpose as a whole. */
  private static Channel channel(String name) {
    if (name == null || name.isEmpty()) {
      return Channel.ANY;
    }
    return Arrays.stream(Channel.values())
        .filter(channel -> channel.name().equals(name))
        .findFirst()
        .orElseThrow(DecisionForm::invalid);
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
