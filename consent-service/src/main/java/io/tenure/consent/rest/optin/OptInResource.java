package io.tenure.consent.rest.optin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.usecase.optin.RequestOptIn;
import io.tenure.consent.usecase.optin.RequestedOptIn;
import io.tenure.consent.usecase.subject.MakeReferences;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Asks people by double opt-in. */
@Path("/api/v1/opt-ins")
@Tag(name = "Double opt-in")
@RolesAllowed({Roles.CONSENT_MANAGER, Roles.SERVICE})
@RunOnVirtualThread
public class OptInResource {
  private final RequestOptIn requestOptIn;
  private final MakeReferences makeReferences;
  private final URI publicUrl;

  OptInResource(
      RequestOptIn requestOptIn,
      MakeReferences makeReferences,
      @ConfigProperty(name = "tenure.public-url") URI publicUrl) {
    this.requestOptIn = requestOptIn;
    this.makeReferences = makeReferences;
    this.publicUrl = publicUrl;
  }

  @POST
  @Operation(
      summary = "Ask a person by double opt-in, and get the link to send",
      description =
          "Records REQUESTED for each purpose. The link is signed, ends, and confirms once; the"
              + " caller sends it, for no address is kept here. The same source and sourceId answer"
              + " the same link again; no Idempotency-Key is needed. A consent that is confirmed has"
              + " the method DOUBLE_OPT_IN and this opt-in as evidence.")
  @APIResponse(responseCode = "201", description = "Recorded")
  @APIResponse(responseCode = "200", description = "Was requested before: same source and sourceId")
  public RestResponse<OptInAnswer> request(@NotNull @Valid OptInBody body) {
    RequestedOptIn requested = requestOptIn.request(body.toOrder(makeReferences));
    return RestResponse.status(
        requested.added() ? Status.CREATED : Status.OK, OptInAnswer.of(requested, publicUrl));
  }
}
