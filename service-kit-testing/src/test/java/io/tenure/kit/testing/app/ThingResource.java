package io.tenure.kit.testing.app;

import static io.tenure.kit.security.Roles.AUDITOR;
import static io.tenure.kit.security.Roles.DATA_STEWARD;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.kit.http.BulkBody;
import io.tenure.kit.http.Correlation;
import io.tenure.kit.http.EntityTags;
import io.tenure.kit.idempotency.Idempotent;
import io.tenure.kit.idempotency.RequestIdentity;
import io.tenure.kit.operation.Operations;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.Page;
import io.tenure.kit.page.PageQuery;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import io.tenure.kit.security.CurrentActor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One endpoint for each thing the kit promises. */
@Path("/api/v1/things")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ThingResource {

  private final Things things;
  private final RequestIdentity identity;
  private final CurrentActor actor;
  private final Operations operations;
  private final Gate gate;
  private final ObjectMapper mapper;

  ThingResource(
      Things things,
      RequestIdentity identity,
      CurrentActor actor,
      Operations operations,
      Gate gate,
      ObjectMapper mapper) {
    this.things = things;
    this.identity = identity;
    this.actor = actor;
    this.operations = operations;
    this.gate = gate;
    this.mapper = mapper;
  }

  @POST
  @Idempotent
  @RolesAllowed(DATA_STEWARD)
  public Response create(@NotNull @Valid Thing.Request request) {
    UUID id = identity.newId();
    gate.pass(request.name());
    Thing thing = things.create(id, request.name());
    return Response.created(URI.create("/api/v1/things/" + id))
        .tag(EntityTags.ofVersion(thing.version()))
        .entity(thing)
        .build();
  }

  @POST
  @Path("/bulk")
  @BulkBody
  @RolesAllowed(DATA_STEWARD)
  public Map<String, Integer> bulk(List<String> items) {
    return Map.of("items", items.size());
  }

  @POST
  @Path("/small")
  @RolesAllowed(DATA_STEWARD)
  public Map<String, Integer> small(List<String> items) {
    return Map.of("items", items.size());
  }

  @POST
  @Path("/counts")
  @Idempotent
  @RolesAllowed(DATA_STEWARD)
  public Response count(@NotNull @Valid CountTo work) {
    return operations.accepted(operations.submit(identity.newId(), "count", work, actor.get()));
  }

  @GET
  @RolesAllowed({DATA_STEWARD, AUDITOR})
  public Page<Thing> list(@BeanParam @Valid PageQuery page) {
    return Page.of(
        things.list(page.after(1), page.fetch()), page.limit(), last -> Cursor.of(last.name()));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({DATA_STEWARD, AUDITOR})
  public Response get(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
    Thing thing = things.get(id);
    return EntityTags.ok(ifNoneMatch, EntityTags.ofVersion(thing.version()), () -> thing);
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(DATA_STEWARD)
  public Response put(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid Thing.Request request) {
    Thing thing = things.rename(id, EntityTags.requireVersion(ifMatch), request.name());
    return Response.ok(thing).tag(EntityTags.ofVersion(thing.version())).build();
  }

  @GET
  @Path("/me")
  @RolesAllowed("**")
  public Actor me() {
    return actor.get();
  }

  @GET
  @Path("/trouble/{kind}")
  @RolesAllowed(DATA_STEWARD)
  public Map<String, String> trouble(
      @PathParam("kind") String kind, @QueryParam("n") @Min(1) Integer n) {
    return switch (kind) {
      case "unexpected" -> throw new IllegalStateException("the password is hunter2");
      case "coded" ->
          throw new TenureException(ThingError.SECRET_TROUBLE, "the password is hunter2")
              .with("secret", "hunter2");
      case "busy" -> throw new TenureException(ThingError.BUSY, "Wait.");
      case "times" ->
          Map.of(
              "instant",
                  mapper.convertValue(
                      java.time.Instant.parse("2024-02-29T10:00:00.5Z"), String.class),
              "duration", mapper.convertValue(java.time.Duration.ofHours(48), String.class),
              "date", mapper.convertValue(java.time.LocalDate.of(2024, 2, 29), String.class));
      case "nulls" -> java.util.Collections.singletonMap("nothing", null);
      default -> Map.of("correlationId", Correlation.current().orElse("none"));
    };
  }

  @GET
  @Path("/broken-promise")
  @RolesAllowed(DATA_STEWARD)
  @NotNull
  public Thing brokenPromise() {
    return null;
  }

  public record CountTo(@Min(1) int n, int pauseMillis, String fail) {}
}
