package io.tenure.consent.rest;

import io.tenure.consent.domain.purpose.Transfer;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Data that leaves for a third country, the same in questions and answers.
 *
 * @param country ISO 3166-1 code of two letters
 * @param recipient the organisation, or kind of organisation
 * @param safeguard what makes it lawful (GDPR Art. 45 to 49)
 */
@Schema(name = "Transfer")
public record TransferBody(
    @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
    @Size(max = 200) @Schema(nullable = true) String recipient,
    @NotNull Transfer.Safeguard safeguard) {
  static TransferBody of(Transfer transfer) {
    return new TransferBody(transfer.country(), transfer.recipient(), transfer.safeguard());
  }

  Transfer toTransfer() {
    return new Transfer(country, recipient, safeguard);
  }
}
