package io.tenure.policy.rest.answer;

import io.tenure.kit.problem.SaneInstant;
import io.tenure.plan.Facts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
   * @param since when this state began; for people to read, it starts no clock
   * @param endedAt when a consent that there was stopped to count (half-open). Leave it out where
   *     there never was one, as after a refusal, or where that is not known: then no rule about the
   *     end of consent is reached
   */
  public record ConsentBody(
      boolean valid,
      @SaneInstant Instant since,
      @SaneInstant
          @Schema(
              nullable = true,
              description =
                  "When a consent that there was stopped to count. Without it no rule about the end of"
                      + " consent is reached: a refusal ends nothing, and an end that nobody states is"
                      + " not guessed from since")
          Instant endedAt) {}

  Facts toFacts() {
    return new Facts(
        triggers,
        consents == null
            ? null
            : consents.entrySet().stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey,
                        e ->
                            new Facts.Consent(
                                e.getValue().valid(),
                                e.getValue().since(),
                                e.getValue().endedAt()))));
  }
}
