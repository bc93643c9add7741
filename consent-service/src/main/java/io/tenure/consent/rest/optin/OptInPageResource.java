package io.tenure.consent.rest.optin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.optin.LinkState;
import io.tenure.consent.rest.page.Attempts;
import io.tenure.consent.usecase.optin.ConfirmOptIn;
import io.tenure.consent.usecase.optin.OpenedLink;
import io.tenure.kit.problem.ErrorCode;
import io.tenure.kit.problem.TenureException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The page behind the link of a double opt-in. Open to everybody: the token, which only the reader
 * of the message has, is the permission. It works without script and sets no cookie.
 */
@Path("/opt-in/{token}")
@Tag(name = "Double opt-in")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RunOnVirtualThread
public class OptInPageResource {
  private static final String WHAT = "opt-in";

  private final ConfirmOptIn confirmOptIn;
  private final OptInPage page;
  private final Attempts attempts;

  OptInPageResource(ConfirmOptIn confirmOptIn, OptInPage page, Attempts attempts) {
    this.confirmOptIn = confirmOptIn;
    this.page = page;
    this.attempts = attempts;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "The page behind the link, with a button",
      description = "Looking confirms nothing, however often: programs that check mail open links.")
  public Response look(
      @PathParam("token") String token,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
      @Context HttpServerRequest request) {
    OptInWords words = OptInWords.preferred(acceptLanguage);
    try {
      attempts.count(request, WHAT);
      OpenedLink link = confirmOptIn.look(token, words.spoken());
      return switch (link.state()) {
        case OPEN -> page.question(words, link.purposes());
        case USED -> refused(ConsentError.OPT_IN_LINK_USED, words);
        case EXPIRED -> refused(ConsentError.OPT_IN_LINK_EXPIRED, words);
      };
    } catch (TenureException e) {
      return refused(e.errorCode(), words);
    }
  }

  @POST
  @PermitAll
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "The button of the page: confirms, once")
  public Response confirm(
      @PathParam("token") String token,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
      @Context HttpServerRequest request) {
    OptInWords words = OptInWords.preferred(acceptLanguage);
    try {
      attempts.count(request, WHAT);
      OpenedLink link = confirmOptIn.confirm(token, words.spoken());
      return page.confirmed(words, link.purposes());
    } catch (TenureException e) {
      return refused(e.errorCode(), words);
    }
  }

  private Response refused(ErrorCode code, OptInWords words) {
    return switch (code) {
      case ConsentError.OPT_IN_LINK_USED -> page.stopped(code.status(), words, LinkState.USED);
      case ConsentError.OPT_IN_LINK_EXPIRED ->
          page.stopped(code.status(), words, LinkState.EXPIRED);
      case ConsentError.OPT_IN_LINK_INVALID -> page.invalid(code.status(), words);
      case ConsentError.TOO_MANY -> page.tooMany(code.status(), words);
      default -> page.refused(code.status(), words);
    };
  }
}
