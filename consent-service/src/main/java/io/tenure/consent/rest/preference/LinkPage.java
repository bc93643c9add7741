package io.tenure.consent.rest.preference;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.language.Language;
import io.tenure.consent.usecase.preference.PreferenceLinks;
import io.tenure.consent.usecase.preference.Sessions.Session;
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
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The page behind a link. Open: the token, which only the reader of the message has, is the
 * permission. Only its button uses the link up, since programs that check mail open links.
 */
@Path("/preferences/link")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class LinkPage {
  private final Caller caller;
  private final PreferencePages pages;
  private final PreferenceLinks links;
  private final PreferenceCookie cookie;
  private final Template link;

  LinkPage(
      Caller caller,
      PreferencePages pages,
      PreferenceLinks links,
      PreferenceCookie cookie,
      @Location("preferences/link.html") Template link) {
    this.caller = caller;
    this.pages = pages;
    this.links = links;
    this.cookie = cookie;
    this.link = link;
  }

  @GET
  @Operation(hidden = true)
  public Response look(@QueryParam("token") String token) {
    Language language = caller.language();
    return pages.guarded(
        language,
        () -> {
          caller.countAttempt();
          if (!links.usable(token)) {
            throw new TenureException(ConsentError.LINK_INVALID, "The link cannot be used.");
          }
          return pages
              .ok(pages.fill(link, "home.title", language, null).data("token", token))
              .build();
        });
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response open(@FormParam("token") String token) {
    Language language = caller.language();
    return pages.guarded(
        language,
        () -> {
          caller.countAttempt();
          caller.refuseOtherSites();
          Session session = links.redeem(token);
          return pages
              .goTo("/preferences?%s", language)
              .cookie(cookie.holding(session.token()))
              .build();
        });
  }
}
