package io.tenure.consent.rest.receipt;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.kit.problem.TenureException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose receipts. */
@Schema(name = "ReceiptQuestion")
public record ReceiptQuestion(
    @Schema(required = true, description = "Subject reference") String subject,
    @Schema(nullable = true) String cursor,
    @Min(1) @Max(ReceiptPages.LARGEST) @Schema(nullable = true) Integer limit) {
  private static final int USUAL = 20;

  String reference() {
    if (!SubjectReference.isValid(subject)) {
      throw new TenureException(
          ConsentError.SUBJECT_INVALID, "subject is not a subject reference (s1:...)");
    }
    return subject;
  }

  int limitOrDefault() {
    return limit == null ? USUAL : limit;
  }
}
