package io.tenure.consent.rest.preference;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateData;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.language.Phrases;
import io.tenure.consent.domain.request.PersonRequest;
import io.tenure.consent.domain.request.RequestStep;
import io.tenure.consent.domain.request.RequestType;
import io.tenure.consent.usecase.preference.Sessions.Session;
import io.tenure.consent.usecase.request.FollowRequests;
import io.tenure.consent.usecase.request.ReceiveRequest;
import io.tenure.consent.usecase.request.ReceiveRequest.Asked;
import io.tenure.kit.problem.TenureException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A person's requests for erasure and access. Open: the session cookie decides. */
@Path("/preferences/requests")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class RequestPage {
  private static final int SHOWN = 50;

  private final Caller caller;
  private final PreferencePages pages;
  private final ReceiveRequest receiveRequest;
  private final FollowRequests followRequests;
  private final Template list;
  private final Template confirm;

  RequestPage(
      Caller caller,
      PreferencePages pages,
      ReceiveRequest receiveRequest,
      FollowRequests followRequests,
      @Location("preferences/requests.html") Template list,
      @Location("preferences/erasure.html") Template confirm) {
    this.caller = caller;
    this.pages = pages;
    this.receiveRequest = receiveRequest;
    this.followRequests = followRequests;
    this.list = list;
    this.confirm = confirm;
  }

  /** A request as the page shows it; days are those of UTC. */
  @TemplateData
  public record RequestView(String title, String received, String step, String due) {
    static RequestView of(PersonRequest request, Phrases phrases) {
      RequestStep last = request.steps().getLast();
      Instant due =
          request.steps().stream()
              .map(RequestStep::respondBy)
              .filter(each -> each != null)
              .reduce((_, later) -> later)
              .orElse(null);
      boolean open = !request.state().closed();
      return new RequestView(
          phrases.say("request." + request.type().name().toLowerCase(Locale.ROOT) + "-title"),
          phrases.say("request.received", "day", day(request.receivedAt(), phrases)),
          phrases.say("step." + last.code().name().toLowerCase(Locale.ROOT)),
          due == null || !open ? "" : phrases.say("request.due", "day", day(due, phrases)));
    }

    private static String day(Instant instant, Phrases phrases) {
      return phrases.language().day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }
  }

  @GET
  @Operation(hidden = true)
  public Response requests(@QueryParam("sent") String sent) {
    Language language = caller.language();
    return pages.guarded(
        language,
        () -> {
          Session session = caller.requireSession();
          List<RequestView> requests =
              followRequests.of(texts(session), Long.MAX_VALUE, SHOWN).stream()
                  .map(request -> RequestView.of(request, Phrases.in(language)))
                  .toList();
          return pages
              .ok(
                  pages
                      .fill(list, "request.title", language, session)
                      .data("requests", requests)
                      .data("sent", sent != null))
              .build();
        });
  }

  @GET
  @Path("/erasure")
  @Operation(hidden = true)
  public Response confirmErasure() {
    Language language = caller.language();
    return pages.guarded(
        language,
        () ->
            pages
                .ok(pages.fill(confirm, "request.confirm-title", language, caller.requireSession()))
                .build());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response ask(@FormParam("form") String form, @FormParam("type") String type) {
    Language language = caller.language();
    return pages.guarded(
        language,
        () -> {
          Session session = caller.ownerOf(form);
          RequestType asked =
              Arrays.stream(RequestType.values())
                  .filter(each -> each.name().equals(type))
                  .findFirst()
                  .orElseThrow(
                      () ->
                          new TenureException(
                              ConsentError.DECISION_INVALID, "Nothing of that kind."));
          receiveRequest.receive(
              UUID.randomUUID(), new Asked(asked, texts(session), null, null, null));
          return pages.goTo("/preferences/requests?%s&sent=1", language).build();
        });
  }

  private static List<String> texts(Session session) {
    return session.subjects().stream().map(SubjectReference::value).toList();
  }
}
