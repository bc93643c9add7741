package io.tenure.consent.rest.statement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.statement.ShownStatement;
import io.tenure.consent.usecase.statement.ProveStatement;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proofs of what people were told beside the notices. */
@Path("/api/v1/shown-statements")
@Tag(name = "Shown notices")
@RolesAllowed({Roles.CONSENT_MANAGER, Roles.AUDITOR, Roles.REQUEST_AGENT, Roles.SERVICE})
@RunOnVirtualThread
public class StatementResource {
  private final ProveStatement proveStatement;

  StatementResource(ProveStatement proveStatement) {
    this.proveStatement = proveStatement;
  }

  /**
   * Proof of what was shown.
   *
   * @param id what consent events name in {@code notice}
   * @param digest SHA-256 of the text in hex
   * @param day of UTC
   */
  @Schema(name = "ShownStatement")
  public record StatementAnswer(
      UUID id,
      @Schema(examples = "objection-to-everything") String statement,
      String language,
      String digest,
      String context,
      LocalDate day,
      Instant firstShownAt) {
    static StatementAnswer of(ShownStatement shown) {
      return new StatementAnswer(
          shown.id(),
          shown.statement(),
          shown.language().tag(),
          shown.digest(),
          shown.context(),
          shown.day(),
          shown.firstShownAt());
    }
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "What was shown beside the notices, where and when",
      description =
          "Words of Tenure's own, such as what an objection to everything means. Consent events name"
              + " the id in notice, like that of a shown notice.")
  public StatementAnswer shown(@PathParam("id") UUID id) {
    return StatementAnswer.of(proveStatement.find(id));
  }

  @GET
  @Path("/{id}/text")
  @Produces("text/html;charset=UTF-8")
  @Operation(summary = "The text itself, byte for byte: its SHA-256 is the digest of the proof")
  public String text(@PathParam("id") UUID id) {
    return proveStatement.text(id);
  }
}
