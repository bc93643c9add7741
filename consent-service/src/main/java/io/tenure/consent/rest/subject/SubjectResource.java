package io.tenure.consent.rest.subject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.usecase.proof.ErasePeople;
import io.tenure.consent.usecase.proof.Erasure;
import io.tenure.consent.usecase.subject.MergePeople;
import io.tenure.kit.problem.SaneInstant;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happens to people as a whole. */
@Path("/api/v1/subjects")
@Tag(name = "Subjects")
@RunOnVirtualThread
public class SubjectResource {
  private final MergePeople mergePeople;
  private final ErasePeople erasePeople;

  SubjectResource(MergePeople mergePeople, ErasePeople erasePeople) {
    this.mergePeople = mergePeople;
    this.erasePeople = erasePeople;
  }

  @POST
  @Path("/merges")
  @RolesAllowed({Roles.CONSENT_MANAGER, Roles.SERVICE})
  @Operation(
      summary = "Several references turned out to be one person",
      description =
          "From then on each of them answers with the history of all, and what is said of one holds"
              + " for all; the change feed tells it. No event is changed. Doing it again changes"
              + " nothing; no Idempotency-Key is needed.")
  public Merged merge(@NotNull @Valid Merge body) {
    Set<SubjectReference> subjects = Subjects.read(body.subjects());
    if (subjects.size() < 2) {
      throw new TenureException(
          ConsentError.MERGE_INVALID, "subjects holds one person only: name two or more.");
    }
    return new Merged(mergePeople.merge(List.of(subjects)).getFirst());
  }

  @POST
  @Path("/erasures")
  @RolesAllowed({Roles.SERVICE, Roles.CONSENT_MANAGER, Roles.REQUEST_AGENT})
  @Operation(
      summary = "A person was erased: reduce the history of consents to what its own rules allow",
      description =
          "Consents that still count are ended (REVOKED). What proves nothing goes at once; proof of"
              + " consent stays for its own period and then goes; a no stays as the bare fact, so that"
              + " it is respected. The database writes down what went and why, without the person."
              + " Doing it again changes nothing; no Idempotency-Key is needed.")
  public Erased erase(@NotNull @Valid Erase body) {
    return Erased.of(
        erasePeople.erase(Subjects.read(List.of(body.subject())), "request/" + body.requestId()));
  }

  /** References of one person. */
  @Schema(name = "SubjectMerge")
  public record Merge(@NotNull @Size(min = 2, max = 20) List<@NotNull String> subjects) {}

  /** Whether they were not one person before. */
  @Schema(name = "SubjectsMerged")
  public record Merged(boolean merged) {}

  /** Whom, and why. */
  @Schema(name = "SubjectErasure")
  public record Erase(
      @NotNull @Schema(description = "One reference of the person; the others go with it")
          String subject,
      @NotNull @Schema(description = "The request or run that erased the person") UUID requestId,
      @SaneInstant
          @Schema(nullable = true, description = "When the person's data were erased elsewhere")
          Instant at) {}

  /** What an erasure came to. */
  @Schema(name = "SubjectErased")
  public record Erased(
      @Schema(nullable = true, description = "Null where nothing was known of the person") UUID id,
      @Schema(description = "Rows that were deleted, stripped to the bare fact, or blanked")
          int removed,
      @Schema(description = "Events that are left") int kept,
      @Schema(
              nullable = true,
              description = "When the last proof among them goes; null where none is proof")
          Instant keptUntil) {
    static Erased of(Erasure erasure) {
      return new Erased(erasure.id(), erasure.removed(), erasure.kept(), erasure.keptUntil());
    }
  }
}
