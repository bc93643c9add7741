package io.tenure.policy.rest.schedule;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.kit.http.EntityTags;
import io.tenure.kit.page.Page;
import io.tenure.kit.problem.SaneInstant;
import io.tenure.plan.PlanJson;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.schedule.RetentionSchedule;
import io.tenure.policy.domain.sentence.Language;
import io.tenure.policy.usecase.schedule.PublishSchedule;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public retention schedule: what everybody may read, without a token. */
@Path("/api/v1/retention-schedules")
@Tag(name = "Retention schedule")
@RunOnVirtualThread
public class RetentionScheduleResource {
  private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

  private final PublishSchedule publish;

  RetentionScheduleResource(PublishSchedule publish) {
    this.publish = publish;
  }

  @GET
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "The controllers whose schedules are published")
  public Page<PublishedController> controllers() {
    return new Page<>(publish.controllers().stream().map(PublishedController::of).toList(), null);
  }

  @GET
  @PermitAll
  @Path("/{controller}")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
  @Operation(
      summary = "How long a controller keeps personal data, in plain words",
      description =
          "Generated from the rules of the version in effect, as JSON or as a page (Accept: text/html). The"
              + " language is that of the parameter, else of Accept-Language: en, de, fr or es; English"
              + " otherwise. changes.tellAgain says whether people have to be told again.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = RetentionSchedule.class)),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
      })
  public Response schedule(
      @PathParam("controller") @Size(max = 100) String controller,
      @QueryParam("language") @Size(max = 35) String language,
      @QueryParam("asOf") @SaneInstant Instant asOf,
      @HeaderParam("Accept-Language") String acceptLanguage,
      @HeaderParam("If-None-Match") String ifNoneMatch,
      @Context Request request) {
    Language chosen = language == null ? Language.preferred(acceptLanguage) : Language.of(language);
    RetentionSchedule schedule = publish.schedule(controller, asOf, chosen);
    boolean page = wantsPage(request);
    EntityTag tag =
        EntityTags.ofDigest(PlanJson.digest(schedule).substring(7) + (page ? "-page" : ""));
    Response answer =
        EntityTags.ok(ifNoneMatch, tag, () -> page ? new SchedulePage(schedule).html() : schedule);
    Response.ResponseBuilder finished =
        Response.fromResponse(answer)
            .language(schedule.language())
            .header("Vary", "Accept, Accept-Language");
    return page
        ? finished.type(HTML).header("Content-Security-Policy", PageStyle.POLICY).build()
        : finished.type(MediaType.APPLICATION_JSON).build();
  }

  /** JSON where both are welcome alike. */
  private static boolean wantsPage(Request request) {
    Variant chosen =
        request.selectVariant(
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE).build());
    return chosen != null && MediaType.TEXT_HTML_TYPE.isCompatible(chosen.getMediaType());
  }

  /** A controller in the list. */
  public record PublishedController(String key, String name, String jurisdiction) {
    static PublishedController of(Controller controller) {
      return new PublishedController(
          controller.key(), controller.name(), controller.jurisdiction());
    }
  }
}
