package io.tenure.consent.rest.expiry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.expiry.ExpiringConsent;
import io.tenure.consent.usecase.expiry.FindExpiring;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.Page;
import io.tenure.kit.page.PageQuery;
import io.tenure.kit.problem.SaneInstant;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists consents that will end by clock, for whoever asks people to renew them. */
@Path("/api/v1/expiring-consents")
@Tag(name = "Expiry")
@RolesAllowed({Roles.SERVICE, Roles.CONSENT_MANAGER, Roles.AUDITOR})
@RunOnVirtualThread
public class ExpiringConsentResource {
  private final FindExpiring findExpiring;

  ExpiringConsentResource(FindExpiring findExpiring) {
    this.findExpiring = findExpiring;
  }

  @GET
  @Operation(
      summary = "Consents that end by clock before an instant, the next to end first",
      description =
          "Only those that count now. Each is also announced once, some time before its end"
              + " (consent.expires_soon). A RENEWED of the person gives it another end.")
  public Page<Expiring> ending(
      @QueryParam("before") @NotNull @SaneInstant Instant before,
      @BeanParam @Valid PageQuery page) {
    ExpiringConsent after = page.after(3).map(ExpiringConsentResource::position).orElse(null);
    List<ExpiringConsent> rows = findExpiring.before(before, after, page.fetch());
    return Page.of(rows, page.limit(), ExpiringConsentResource::cursor).map(Expiring::of);
  }

  private static Cursor cursor(ExpiringConsent row) {
    return Cursor.of(row.validUntil(), row.pair().subject(), row.pair().purpose());
  }

  private static ExpiringConsent position(Cursor cursor) {
    Instant validUntil = cursor.key(0, Instant::parse);
    String purpose = cursor.key(2);
    return cursor.key(
        1, subject -> new ExpiringConsent(SubjectPurpose.of(subject, purpose), validUntil));
  }

  /** A consent and its end. */
  @Schema(name = "ExpiringConsent")
  public record Expiring(
      String subject,
      String purpose,
      @Schema(description = "From then on it counts no more (exclusive end)") Instant validUntil) {
    static Expiring of(ExpiringConsent row) {
      return new Expiring(
          row.pair().subject().value(), row.pair().purpose().value(), row.validUntil());
    }
  }
}
