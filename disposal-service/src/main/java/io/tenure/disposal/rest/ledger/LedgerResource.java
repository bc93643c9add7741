package io.tenure.disposal.rest.ledger;

import static io.tenure.kit.security.Roles.AUDITOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.disposal.rest.ledger.LedgerViews.EntryView;
import io.tenure.disposal.rest.ledger.LedgerViews.ProofView;
import io.tenure.disposal.usecase.ledger.CheckLedgerHandler;
import io.tenure.disposal.usecase.ledger.ReadLedger;
import io.tenure.kit.idempotency.Idempotent;
import io.tenure.kit.idempotency.RequestIdentity;
import io.tenure.kit.operation.Operations;
import io.tenure.kit.security.CurrentActor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger: an append-only Merkle log (RFC 9162) of salted commitments with signed heads. */
@Path("/api/v1/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
@RunOnVirtualThread
public class LedgerResource {

  private final ReadLedger ledger;
  private final Operations operations;
  private final RequestIdentity identity;
  private final CurrentActor actor;

  LedgerResource(
      ReadLedger ledger, Operations operations, RequestIdentity identity, CurrentActor actor) {
    this.ledger = ledger;
    this.operations = operations;
    this.identity = identity;
    this.actor = actor;
  }

  @GET
  @Path("/checkpoint")
  @Produces(MediaType.TEXT_PLAIN)
  @RolesAllowed("**")
  @Operation(
      operationId = "getCheckpoint",
      summary = "The newest signed head of the ledger",
      description =
          "A signed note (C2SP tlog-checkpoint). Keep it: a later one must be consistent with it.")
  public String checkpoint() {
    return ledger.newest().note();
  }

  @GET
  @Path("/key")
  @Produces(MediaType.TEXT_PLAIN)
  @RolesAllowed("**")
  @Operation(
      operationId = "getLedgerKey",
      summary = "The verifier key of checkpoints and certificates",
      description = "In the form of C2SP signed notes; what `tenure verify --key` takes.")
  public String key() {
    return ledger.key() + "\n";
  }

  @GET
  @Path("/entries")
  @RolesAllowed(AUDITOR)
  @Operation(operationId = "listLedgerEntries", summary = "Entries in their order, from a place on")
  public Map<String, List<EntryView>> entries(
      @QueryParam("from") @DefaultValue("0") @Min(0) long from,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
    return Map.of("items", ledger.entries(from, limit).stream().map(EntryView::of).toList());
  }

  @GET
  @Path("/proof")
  @RolesAllowed(AUDITOR)
  @Operation(
      operationId = "getInclusionProof",
      summary = "Shows that an entry is in the ledger",
      description =
          "RFC 9162 section 2.1.3. The size must be one that a checkpoint signed; left out, the newest.")
  public ProofView proof(
      @QueryParam("index") @Min(0) long index, @QueryParam("size") @Min(0) Long size) {
    return ProofView.of(ledger.inclusion(index, size));
  }

  @GET
  @Path("/consistency")
  @RolesAllowed(AUDITOR)
  @Operation(
      operationId = "getConsistencyProof",
      summary = "Shows that the ledger of an earlier size begins the ledger of a later one",
      description = "RFC 9162 section 2.1.4.")
  public ProofView consistency(
      @QueryParam("first") @Min(1) long first, @QueryParam("second") @Min(1) Long second) {
    return ProofView.of(ledger.consistency(first, second));
  }

  @POST
  @Path("/checks")
  @Idempotent
  @RolesAllowed(AUDITOR)
  @Operation(
      operationId = "checkLedger",
      summary = "Read the whole ledger again and compare it with everything that was signed",
      description = "Result: `{entries, checkpoints, faults}`.")
  public Response check() {
    return operations.accepted(
        operations.submit(identity.newId(), CheckLedgerHandler.KIND, Map.of(), actor.get()));
  }
}
