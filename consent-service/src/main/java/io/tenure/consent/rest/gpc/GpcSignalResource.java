package io.tenure.consent.rest.gpc;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.gpc.GpcHeader;
import io.tenure.consent.domain.gpc.GpcLaw;
import io.tenure.consent.usecase.gpc.RecordSignal;
import io.tenure.consent.usecase.subject.CurrentSubject;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes the browser's signal Global Privacy Control. */
@Path("/api/v1")
@Tag(name = "Global Privacy Control")
@RunOnVirtualThread
public class GpcSignalResource {
  private static final String OWN_SOURCE = "consent-service";

  private final RecordSignal recordSignal;
  private final CurrentSubject currentSubject;

  GpcSignalResource(RecordSignal recordSignal, CurrentSubject currentSubject) {
    this.recordSignal = recordSignal;
    this.currentSubject = currentSubject;
  }

  @POST
  @Path("/gpc-signals")
  @RolesAllowed({Roles.SERVICE, Roles.CONSENT_MANAGER})
  @Operation(
      summary = "A browser sent the header Sec-GPC",
      description =
          "Recorded as OBJECTED with method GPC for all purposes with saleOrSharing, where the law of"
              + " the stated place gives the signal that meaning; elsewhere, and for any value but 1,"
              + " nothing is recorded. It ends no consent and never leads to erasure. Sending it with"
              + " every page view records it once; no Idempotency-Key is needed.")
  public GpcEffect signal(@NotNull @Valid Signal body) {
    if (!SubjectReference.isValid(body.subject())) {
      throw new TenureException(
          ConsentError.SUBJECT_INVALID, "subject is not a subject reference (s1:...).");
    }
    return effect(
        new SubjectReference(body.subject()),
        body.jurisdiction(),
        body.source(),
        List.of(body.header()));
  }

  @POST
  @Path("/me/gpc-signals")
  @RolesAllowed(Roles.SUBJECT)
  @Operation(
      summary = "The caller's own browser sends the header Sec-GPC",
      description = "As POST /gpc-signals, for the person who is logged in.")
  public GpcEffect ownSignal(@NotNull @Valid OwnSignal body, @Context HttpHeaders headers) {
    List<String> values = headers.getRequestHeader("Sec-GPC");
    return effect(
        currentSubject.reference(),
        body.jurisdiction(),
        OWN_SOURCE,
        values == null ? List.of() : values);
  }

  private GpcEffect effect(
      SubjectReference subject, String jurisdiction, String source, List<String> header) {
    if (!GpcLaw.isJurisdiction(jurisdiction)) {
      throw new TenureException(
          ConsentError.JURISDICTION_INVALID, "jurisdiction is not an ISO 3166 code such as US-CA.");
    }
    return GpcHeader.signals(header)
        ? GpcEffect.of(recordSignal.record(subject, jurisdiction, source))
        : GpcEffect.notSent();
  }

  /** A signal that a web site received. */
  @Schema(name = "GpcSignal")
  public record Signal(
      @NotNull @Schema(description = "Reference of the person who is known on the page")
          String subject,
      @NotNull @Schema(description = "Where the person is, ISO 3166", examples = "US-CA")
          String jurisdiction,
      @NotNull @Schema(description = "Value of Sec-GPC as it came", examples = "1") String header,
      @NotNull
          @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}")
          @Schema(description = "The site that received it", examples = "web-shop")
          String source) {}

  /** Where the caller is. */
  @Schema(name = "OwnGpcSignal")
  public record OwnSignal(@NotNull String jurisdiction) {}
}
