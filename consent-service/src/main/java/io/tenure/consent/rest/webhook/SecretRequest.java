package io.tenure.consent.rest.webhook;

import io.tenure.consent.domain.ConsentError;
import io.tenure.kit.problem.TenureException;
import java.time.DateTimeException;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long the secrets before stay. */
@Schema(name = "WebhookSecretRequest")
public record SecretRequest(
    @Schema(
            nullable = true,
            description =
                "ISO 8601 duration up to P7D in which calls are signed with the secrets before, too;"
                    + " P1D where it is absent",
            examples = "PT24H")
        String overlap) {
  private static final Duration USUAL = Duration.ofDays(1);
  private static final Duration LONGEST = Duration.ofDays(7);

  Duration duration() {
    try {
      Duration duration = overlap == null ? USUAL : Duration.parse(overlap);
      if (!duration.isNegative() && duration.compareTo(LONGEST) <= 0) {
        return duration;
      }
    } catch (DateTimeException e) {
      // said below
    }
    throw new TenureException(
        ConsentError.WEBHOOK_OVERLAP_INVALID, "overlap is a duration between PT0S and P7D.");
  }
}
