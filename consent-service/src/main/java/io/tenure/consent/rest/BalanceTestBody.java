package io.tenure.consent.rest;

import io.tenure.consent.domain.purpose.BalanceTest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a legitimate interest outweighs, the same in questions and answers.
 *
 * @param interest whose interest it is and in what
 * @param conclusion why it outweighs what the person has against it
 * @param reference to the full assessment in another system
 */
@Schema(name = "BalanceTest")
public record BalanceTestBody(
    @NotBlank @Size(max = 2000) String interest,
    @NotBlank @Size(max = 4000) String conclusion,
    @Size(max = 300) @Schema(nullable = true) String reference,
    @NotNull LocalDate decidedOn) {
  static BalanceTestBody of(BalanceTest test) {
    return test == null
        ? null
        : new BalanceTestBody(
            test.interest(), test.conclusion(), test.reference(), test.decidedOn());
  }

  BalanceTest toTest() {
    return new BalanceTest(interest, conclusion, reference, decidedOn);
  }
}
