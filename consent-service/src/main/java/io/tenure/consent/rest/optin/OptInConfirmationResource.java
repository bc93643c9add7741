package io.tenure.consent.rest.optin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.rest.page.Attempts;
import io.tenure.consent.usecase.optin.ConfirmOptIn;
import io.tenure.consent.usecase.optin.OpenedLink;
import io.tenure.kit.problem.TenureException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Confirms an opt-in from a page of the caller's own. Open to everybody: the token, which only the
 * reader of the message has, is the permission.
 */
@Path("/api/v1/opt-in-confirmations")
@Tag(name = "Double opt-in")
@RunOnVirtualThread
public class OptInConfirmationResource {
  private final ConfirmOptIn confirmOptIn;
  private final Attempts attempts;

  OptInConfirmationResource(ConfirmOptIn confirmOptIn, Attempts attempts) {
    this.confirmOptIn = confirmOptIn;
    this.attempts = attempts;
  }

  @POST
  @PermitAll
  @Operation(
      summary = "Confirm an opt-in with the token of its link",
      description =
          "For a confirmation page of your own; call it when the person presses the button, never"
              + " when the page opens: programs that check mail open links. Counts once. Tokens that are"
              + " none are counted: after 60 in a minute (unless set otherwise) the address is answered"
              + " 429 preferences.too-many for them. Genuine tokens are never counted, so a server"
              + " may confirm for many people.")
  public Confirmation confirm(@NotNull @Valid Confirm body, @Context HttpServerRequest request) {
    try {
      OpenedLink confirmed = confirmOptIn.confirm(body.token(), null);
      return new Confirmation(confirmed.purposes());
    } catch (TenureException e) {
      if (e.errorCode() == ConsentError.OPT_IN_LINK_INVALID) {
        attempts.count(request, "opt-in-token");
      }
      throw e;
    }
  }

  /** The token of a link; hidden in {@code toString}. */
  @Schema(name = "OptInConfirmationRequest")
  public record Confirm(@NotNull @Size(max = 200) String token) {
    @Override
    public String toString() {
      return "Confirm";
    }
  }

  /** What was confirmed; nothing of the person. */
  @Schema(name = "OptInConfirmation")
  public record Confirmation(@Schema(description = "Names of purposes") List<String> purposes) {}
}
