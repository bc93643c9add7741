package io.tenure.consent.rest.proof;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.proof.ProofRule;
import io.tenure.consent.domain.proof.ProofTerm;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.usecase.proof.ChooseProofTerm;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How long the proof of consents for a purpose is kept. */
@Path("/api/v1/purposes/{key}/proof")
@Tag(name = "Purposes")
@RunOnVirtualThread
public class PurposeProofResource {
  private final ChooseProofTerm chooseProofTerm;

  PurposeProofResource(ChooseProofTerm chooseProofTerm) {
    this.chooseProofTerm = chooseProofTerm;
  }

  @GET
  @RolesAllowed("**")
  @Operation(summary = "How long the proof of consents for the purpose is kept")
  public Term get(@PathParam("key") String key) {
    return Term.of(chooseProofTerm.of(purpose(key)));
  }

  @PUT
  @RolesAllowed(Roles.CONSENT_MANAGER)
  @Operation(
      summary = "Choose the rule for the proof of consents for the purpose",
      description =
          "It holds for proofs of the past too, from the next run of the schedule proof-retention on."
              + " While a consent counts its proof is kept in any case.")
  public Term choose(@PathParam("key") String key, @NotNull @Valid Term body) {
    return Term.of(
        chooseProofTerm.choose(purpose(key), ProofTerm.read(body.rule(), body.period())));
  }

  private static PurposeKey purpose(String key) {
    if (!PurposeKey.isValid(key)) {
      throw new TenureException(ConsentError.PURPOSE_UNKNOWN, "There is no purpose with this key.");
    }
    return new PurposeKey(key);
  }

  /** The rule of a purpose. */
  @Schema(name = "ProofTerm")
  public record Term(
      @NotNull
          @Schema(
              description =
                  "DE_UWG_7A: 5 years after giving and each use (UWG § 7a); US_TSR: 5 years (16 CFR"
                      + " 310.5); US_TCPA: 4 years after the last use; GDPR_CLAIMS: 3 years after the"
                      + " end or last use, for defence against claims; OWN: period; UNCHOSEN: 5 years"
                      + " after the end or last use")
          ProofRule rule,
      @Size(max = 40)
          @Schema(
              nullable = true,
              description = "ISO 8601; sent with OWN only, answered always",
              examples = "P2Y")
          String period) {
    static Term of(ProofTerm term) {
      return new Term(term.rule(), term.period().toString());
    }
  }
}
