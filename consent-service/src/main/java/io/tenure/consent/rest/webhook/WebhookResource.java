package io.tenure.consent.rest.webhook;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.webhook.Webhook;
import io.tenure.consent.usecase.webhook.FollowDeliveries;
import io.tenure.consent.usecase.webhook.KeepWebhooks;
import io.tenure.kit.http.EntityTags;
import io.tenure.kit.idempotency.Idempotent;
import io.tenure.kit.idempotency.RequestIdentity;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.Page;
import io.tenure.kit.page.PageQuery;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Keeps subscriptions of systems that are told by call. */
@Path("/api/v1/webhooks")
@Tag(name = "Webhooks")
@RolesAllowed(Roles.CONSENT_MANAGER)
@RunOnVirtualThread
public class WebhookResource {
  private static final String WEBHOOKS = "webhooks";
  private static final String DELIVERIES = "webhook-deliveries";

  private final KeepWebhooks keepWebhooks;
  private final FollowDeliveries followDeliveries;
  private final RequestIdentity identity;

  WebhookResource(
      KeepWebhooks keepWebhooks, FollowDeliveries followDeliveries, RequestIdentity identity) {
    this.keepWebhooks = keepWebhooks;
    this.followDeliveries = followDeliveries;
    this.identity = identity;
  }

  @POST
  @Idempotent
  @Operation(
      summary = "Tell a system by call what is announced",
      description =
          "As Standard Webhooks: signed, at least once, ids and references only, from now on. Calls"
              + " wait until a secret is made with POST .../secrets.")
  @APIResponse(responseCode = "201", description = "Created")
  public RestResponse<WebhookAnswer> create(@NotNull @Valid WebhookRequest body) {
    Webhook made = keepWebhooks.create(identity.newId(), body.toTerms());
    return EntityTags.created(
        "/api/v1/webhooks/" + made.id(),
        WebhookAnswer.of(made),
        EntityTags.ofVersion(made.version()));
  }

  @GET
  @RolesAllowed({Roles.CONSENT_MANAGER, Roles.AUDITOR})
  @Operation(summary = "All webhooks")
  public Page<WebhookAnswer> list(@BeanParam @Valid PageQuery page) {
    UUID after = page.after(2).map(cursor -> cursor.key(1, UUID::fromString)).orElse(null);
    return Page.of(
        keepWebhooks.list(after, page.fetch()).stream().map(WebhookAnswer::of).toList(),
        page.limit(),
        last -> Cursor.of(WEBHOOKS, last.id()));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.CONSENT_MANAGER, Roles.AUDITOR})
  @Operation(summary = "A webhook")
  public RestResponse<WebhookAnswer> find(@PathParam("id") UUID id) {
    return answer(keepWebhooks.find(id));
  }

  @PUT
  @Path("/{id}")
  @Operation(summary = "Change a webhook; pause it, or call it again")
  public RestResponse<WebhookAnswer> change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid WebhookRequest body) {
    return answer(keepWebhooks.change(id, EntityTags.requireVersion(ifMatch), body.toTerms()));
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Remove a webhook with all calls that wait")
  @APIResponse(responseCode = "204", description = "Removed")
  public void remove(@PathParam("id") UUID id) {
    keepWebhooks.remove(id);
  }

  @POST
  @Path("/{id}/secrets")
  @Operation(
      summary = "Make a new secret",
      description =
          "The answer shows it this once. For the time of the overlap calls carry a signature by each"
              + " secret. No Idempotency-Key is needed: after a lost answer make another one.")
  public SecretAnswer newSecret(@PathParam("id") UUID id, @NotNull @Valid SecretRequest body) {
    return SecretAnswer.of(keepWebhooks.newSecret(id, body.duration()));
  }

  @GET
  @Path("/{id}/deliveries")
  @RolesAllowed({Roles.CONSENT_MANAGER, Roles.AUDITOR})
  @Operation(summary = "Calls of a webhook, the newest first; dead ones with state=DEAD")
  public Page<DeliveryAnswer> deliveries(
      @PathParam("id") UUID id,
      @QueryParam("state") @Pattern(regexp = "PENDING|DELIVERED|DEAD") String state,
      @BeanParam @Valid PageQuery page) {
    Optional<Long> before =
        page.cursor() == null || page.cursor().isEmpty()
            ? Optional.empty()
            : Optional.of(Cursor.numberIn(DELIVERIES, page.cursor()));
    return Page.of(
        followDeliveries.list(id, state, before, page.fetch()).stream()
            .map(DeliveryAnswer::of)
            .toList(),
        page.limit(),
        last -> Cursor.of(DELIVERIES, last.seq()));
  }

  @POST
  @Path("/{id}/replay")
  @Idempotent
  @Operation(summary = "Make dead calls again, or also those that were taken")
  public ReplayAnswer replay(@PathParam("id") UUID id, @NotNull @Valid ReplayRequest body) {
    return new ReplayAnswer(followDeliveries.replay(id, body.alsoDelivered(), body.since()));
  }

  private static RestResponse<WebhookAnswer> answer(Webhook webhook) {
    return EntityTags.ok(WebhookAnswer.of(webhook), EntityTags.ofVersion(webhook.version()));
  }
}
