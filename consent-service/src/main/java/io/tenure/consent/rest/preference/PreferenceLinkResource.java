package io.tenure.consent.rest.preference;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.usecase.preference.PreferenceLinks;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Issues links to the preference centre. */
@Path("/api/v1/preference-links")
@Tag(name = "Preference centre")
@RolesAllowed({Roles.CONSENT_MANAGER, Roles.SERVICE})
@RunOnVirtualThread
public class PreferenceLinkResource {
  private final PreferenceLinks preferenceLinks;

  PreferenceLinkResource(PreferenceLinks preferenceLinks) {
    this.preferenceLinks = preferenceLinks;
  }

  /** Whose preferences the link opens. */
  @Schema(name = "PreferenceLinkOrder")
  public record LinkOrder(@NotNull @Schema(description = "Subject reference") String subject) {}

  /**
   * A link to send to the person.
   *
   * @param url add {@code &language=de} for a page in German
   */
  @Schema(name = "PreferenceLink")
  public record LinkAnswer(String url, Instant expiresAt) {}

  @POST
  @Operation(
      summary = "Issue a link that opens a person's preferences once",
      description =
          "Send it to an address of the person that you know already. The answer does not tell whether"
              + " anything is known of the person. It is not repeatable and needs no Idempotency-Key: the"
              + " link is a secret and is not kept, so each call makes another one.")
  @APIResponse(responseCode = "201", description = "Issued")
  public RestResponse<LinkAnswer> issue(@NotNull @Valid LinkOrder order) {
    if (!SubjectReference.isValid(order.subject())) {
      throw new TenureException(
          ConsentError.SUBJECT_INVALID, "subject is not a subject reference (s1:...)");
    }
    PreferenceLinks.Issued issued = preferenceLinks.issue(new SubjectReference(order.subject()));
    return ResponseBuilder.<LinkAnswer>create(201)
        .entity(new LinkAnswer(issued.url(), issued.expiresAt()))
        .header("Cache-Control", "no-store")
        .build();
  }
}
