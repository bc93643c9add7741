package io.tenure.consent.rest.form;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.notice.Layer;
import io.tenure.consent.domain.notice.NoticeKey;
import io.tenure.consent.domain.notice.ShownNotice;
import io.tenure.consent.rest.page.Attempts;
import io.tenure.consent.usecase.notice.ProveShown;
import io.tenure.consent.usecase.notice.ServeNotice;
import io.tenure.consent.usecase.notice.ServedNotice;
import io.tenure.consent.usecase.preference.Decide;
import io.tenure.consent.usecase.subject.MakeReferences;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.subject.SubjectKind;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Serves the form that pages of the organisation show. Open, for pages of allowed origins: nobody
 * can speak for a person here. A decision counts for a random device id that the browser made, and
 * becomes a person's only where that person proves it (double opt-in, then a merge).
 */
@Path("/api/v1/consent-forms/{notice}")
@Tag(name = "Consent form")
@PermitAll
@RunOnVirtualThread
public class FormResource {
  private static final String SOURCE = "consent-form";
  private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final ServeNotice serveNotice;
  private final ProveShown proveShown;
  private final Decide decide;
  private final MakeReferences makeReferences;
  private final FormOrigins origins;
  private final Attempts attempts;
  private final String publicUrl;

  FormResource(
      ServeNotice serveNotice,
      ProveShown proveShown,
      Decide decide,
      MakeReferences makeReferences,
      FormOrigins origins,
      Attempts attempts,
      @ConfigProperty(name = "tenure.public-url") String publicUrl) {
    this.serveNotice = serveNotice;
    this.proveShown = proveShown;
    this.decide = decide;
    this.makeReferences = makeReferences;
    this.origins = origins;
    this.attempts = attempts;
    this.publicUrl = publicUrl;
  }

  /** Under which reference the decisions were recorded. */
  @Schema(name = "ConsentFormRecorded")
  public record Recorded(String subject) {}

  @GET
  @Operation(
      summary = "The form of a notice, with proof that it is shown",
      description =
          "For /embed/consent.js on pages of allowed origins (CORS). Nothing about the visitor is"
              + " stored. context is one that the notice names; purpose may be repeated.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = FormAnswer.class)))
  public Response form(
      @PathParam("notice") @Size(max = 100) String notice,
      @NotNull @QueryParam("context") @Size(max = 100) String context,
      @QueryParam("language") @Size(max = 35) String language,
      @QueryParam("purpose") @Size(max = 100) List<String> purposes,
      @HeaderParam("Accept-Language") String acceptLanguage,
      @HeaderParam("Origin") String origin) {
    origins.require(origin);
    ServedNotice served =
        serveNotice.serve(
            NoticeKey.known(notice),
            language,
            acceptLanguage,
            Layer.SHORT,
            purposes.isEmpty() ? null : purposes);
    ShownNotice shown = proveShown.prove(served, context);
    return origins.allow(Response.ok(FormAnswer.of(served, shown, publicUrl)), origin).build();
  }

  @POST
  @Operation(
      summary = "Record what was decided in a form, for the device",
      description =
          "The decision counts for the device id and for no person. Deciding again what stands already"
              + " records nothing, so it needs no Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Recorded.class)))
  public Response record(
      @PathParam("notice") @Size(max = 100) String notice,
      @HeaderParam("Origin") String origin,
      HttpServerRequest request,
      @NotNull @Valid FormDecisions body) {
    origins.require(origin);
    attempts.count(request, "form");
    if (!DEVICE.matcher(body.device()).matches()) {
      throw new TenureException(
          ConsentError.DEVICE_INVALID, "device is base64url of 32 random bytes.");
    }
    if (!proveShown.find(body.shown()).notice().value().equals(notice)) {
      throw new TenureException(
          ConsentError.SHOWN_UNKNOWN, "This notice was not shown under this id.");
    }
    List<SubjectReference> device =
        makeReferences.of(SubjectKind.KEY, "consent-form/device/" + body.device());
    body.decisions()
        .forEach(
            each -> decide.decide(SOURCE, device, body.shown(), each.purpose(), each.decision()));
    return origins.allow(Response.ok(new Recorded(device.getFirst().value())), origin).build();
  }

  @OPTIONS
  @Operation(hidden = true)
  public Response preflight(@HeaderParam("Origin") String origin) {
    origins.require(origin);
    return origins
        .allow(Response.noContent(), origin)
        .header("Access-Control-Allow-Methods", "GET, POST")
        .header("Access-Control-Allow-Headers", "Content-Type")
        .header("Access-Control-Max-Age", "600")
        .build();
  }
}
