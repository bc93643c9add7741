package io.tenure.consent.rest.subject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.usecase.event.ImportResult.RefusedLine;
import io.tenure.consent.usecase.subject.MakeReferences;
import io.tenure.consent.usecase.subject.RekeyPeople;
import io.tenure.consent.usecase.subject.RekeyPeople.Rekeyed;
import io.tenure.kit.http.BulkBody;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes people from a former subject key to the current one. */
@Path("/api/v1/subject-references/rekeyings")
@Tag(name = "Subjects")
@RunOnVirtualThread
public class RekeyingResource {
  private final MakeReferences makeReferences;
  private final RekeyPeople rekeyPeople;

  RekeyingResource(MakeReferences makeReferences, RekeyPeople rekeyPeople) {
    this.makeReferences = makeReferences;
    this.rekeyPeople = rekeyPeople;
  }

  @POST
  @BulkBody
  @RolesAllowed({Roles.CONSENT_MANAGER, Roles.SERVICE})
  @Operation(
      summary = "Make references under a former key and under the current one the same person",
      description =
          "Up to 10,000 identifiers, from whoever knows them. Each is hashed under all keys and"
              + " forgotten; nothing is stored of people who are not known yet. Good lines are taken"
              + " all together, bad ones named by index; sending them again changes nothing.")
  public Answer rekey(@NotNull @Valid Rekeying body) {
    List<RefusedLine> refused = new ArrayList<>();
    List<List<SubjectReference>> references = new ArrayList<>();
    for (int i = 0; i < body.identifiers().size(); i++) {
      Identifier identifier = body.identifiers().get(i);
      List<SubjectReference> of = makeReferences.ifAny(identifier.kind(), identifier.value());
      if (of.isEmpty()) {
        refused.add(
            new RefusedLine(
                i,
                ConsentError.IDENTIFIER_INVALID.code(),
                "nothing is left of the identifier after normalising"));
      } else {
        references.add(of);
      }
    }
    Rekeyed rekeyed = rekeyPeople.rekey(references);
    return new Answer(rekeyed.linked(), rekeyed.unchanged(), refused);
  }

  @GET
  @RolesAllowed({Roles.CONSENT_MANAGER, Roles.SERVICE, Roles.AUDITOR})
  @Operation(
      summary = "How many references were made with each key",
      description =
          "A former key can be taken out of TENURE_SUBJECT_KEY when all of its references are linked"
              + " to one of a later key. Counts all people: not for every minute.")
  public Progress progress() {
    List<Key> keys = new ArrayList<>();
    rekeyPeople
        .progress()
        .forEach(
            (version, use) -> keys.add(new Key("s" + version, use.references(), use.linked())));
    return new Progress("s" + makeReferences.currentVersion(), keys);
  }

  /** Identifiers of people. */
  @Schema(name = "Rekeying")
  public record Rekeying(
      @NotNull @Size(max = 10_000) List<@NotNull @Valid Identifier> identifiers) {}

  /** What became of them. */
  @Schema(name = "Rekeyed")
  public record Answer(
      @Schema(description = "People whom the current reference now stands for") int linked,
      @Schema(description = "Not known under a former key, or linked before") int unchanged,
      List<RefusedLine> refused) {}

  /** How far it is. */
  @Schema(name = "RekeyingProgress")
  public record Progress(String current, List<Key> keys) {}

  /** References made with one key. */
  @Schema(name = "SubjectKeyUse")
  public record Key(
      String key,
      long references,
      @Schema(description = "Those that are one person with a reference under another key")
          long linked) {}
}
