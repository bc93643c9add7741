package io.tenure.kit.testing.app;

import static io.tenure.kit.security.Roles.DATA_STEWARD;

import io.smallrye.mutiny.Uni;
import io.tenure.kit.idempotency.Idempotent;
import io.tenure.kit.idempotency.RequestIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.UUID;

/** The same promises on an event loop. */
@Path("/api/v1/reactive-things")
public class ReactiveThingResource {

  private final RequestIdentity identity;

  ReactiveThingResource(RequestIdentity identity) {
    this.identity = identity;
  }

  @POST
  @Idempotent
  @RolesAllowed(DATA_STEWARD)
  public Uni<Map<String, UUID>> createLater(@NotNull @Valid Thing.Request request) {
    return Uni.createFrom()
        .item(() -> Map.of("random", UUID.randomUUID(), "derived", identity.newId()));
  }
}
