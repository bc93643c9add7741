package io.tenure.policy.rest.answer;

import io.tenure.kit.problem.SaneInstant;
import io.tenure.plan.Facts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is known of a record.
 *
 * @param triggers instants by trigger; leave out what has not happened or is not known
 * @param consents consent by purpose; leave out what is unknown
 */
public record FactsBody(
    @Size(max = 200) Map<@NotNull @Size(max = 64) String, @NotNull @SaneInstant Instant> triggers,
    @Size(max = 200) Map<@NotNull @Size(max = 64) String, @NotNull @Valid ConsentBody> consents) {

  /**
   * State of one purpose.
   *
   * @param since when this state began; null where consent was never asked
   */
  public record ConsentBody(boolean valid, @SaneInstant Instant since) {}

  Facts toFacts() {
    return new Facts(
        triggers,
        consents == null
            ? null
            : consents.entrySet().stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey,
                        e -> new Facts.Consent(e.getValue().valid(), e.getValue().since()))));
  }
}
