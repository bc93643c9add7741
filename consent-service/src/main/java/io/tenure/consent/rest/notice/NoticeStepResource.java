package io.tenure.consent.rest.notice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.notice.NoticeKey;
import io.tenure.consent.usecase.notice.PublishNotice;
import io.tenure.kit.http.EntityTags;
import io.tenure.kit.idempotency.Idempotent;
import io.tenure.kit.problem.SaneInstant;
import io.tenure.kit.security.CurrentActor;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The steps of a version to its publication. Each wants the ETag of what was seen in If-Match. */
@Path("/api/v1/notices/{key}/versions/{version}")
@Tag(name = "Notices")
@RolesAllowed(Roles.CONSENT_MANAGER)
@RunOnVirtualThread
public class NoticeStepResource {
  private final PublishNotice publishNotice;
  private final CurrentActor actor;

  NoticeStepResource(PublishNotice publishNotice, CurrentActor actor) {
    this.publishNotice = publishNotice;
    this.actor = actor;
  }

  /** From when the notice is in force. */
  @Schema(name = "NoticePublication")
  public record PublicationBody(
      @SaneInstant
          @Schema(nullable = true, description = "Now where it is absent; never in the past")
          Instant effectiveFrom) {}

  @POST
  @Path("/submit")
  @Idempotent
  @Operation(summary = "Hand a draft in for publication; it has to be complete in every language")
  public RestResponse<NoticeVersionAnswer> submit(
      @PathParam("key") String key,
      @PathParam("version") int version,
      @HeaderParam("If-Match") String ifMatch) {
    return NoticeResource.answer(
        publishNotice.submit(
            NoticeKey.known(key), version, EntityTags.requireVersion(ifMatch), actor.get()));
  }

  @POST
  @Path("/return")
  @Idempotent
  @Operation(summary = "Send a submitted version back to its writers")
  public RestResponse<NoticeVersionAnswer> sendBack(
      @PathParam("key") String key,
      @PathParam("version") int version,
      @HeaderParam("If-Match") String ifMatch) {
    return NoticeResource.answer(
        publishNotice.sendBack(NoticeKey.known(key), version, EntityTags.requireVersion(ifMatch)));
  }

  @POST
  @Path("/publish")
  @Idempotent
  @Operation(
      summary = "Publish a submitted version, by somebody who neither wrote nor submitted it",
      description =
          "Purposes are pinned as they stand, and policy-service must publish periods of the"
              + " controller: a notice without periods says too little (GDPR Art. 13(2)(a)).")
  public RestResponse<NoticeVersionAnswer> publish(
      @PathParam("key") String key,
      @PathParam("version") int version,
      @HeaderParam("If-Match") String ifMatch,
      @Valid PublicationBody body) {
    return NoticeResource.answer(
        publishNotice.publish(
            NoticeKey.known(key),
            version,
            EntityTags.requireVersion(ifMatch),
            body == null ? null : body.effectiveFrom(),
            actor.get()));
  }
}
