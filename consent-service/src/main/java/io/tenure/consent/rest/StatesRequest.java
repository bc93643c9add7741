package io.tenure.consent.rest;

import io.tenure.consent.domain.event.Pairs;
import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.kit.problem.SaneInstant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which states, as of when. */
@Schema(name = "ConsentStatesQuestion")
public record StatesRequest(
    @SaneInstant
        @Schema(nullable = true, description = "The time asked about; now where it is absent")
        Instant asOf,
    @SaneInstant
        @Schema(
            nullable = true,
            description =
                "Answer with what had been recorded by this time; with all that is known where it is"
                    + " absent. The answer that was given on a day is asOf = knownAt = that day")
        Instant knownAt,
    @NotNull @Size(max = 10_000) List<@NotNull @Valid Pair> pairs) {

  /** One person and one purpose. */
  @Schema(name = "SubjectAndPurpose")
  public record Pair(
      @Schema(required = true) String subject, @Schema(required = true) String purpose) {}

  List<SubjectPurpose> toPairs() {
    return IntStream.range(0, pairs.size())
        .mapToObj(i -> Pairs.read(pairs.get(i).subject(), pairs.get(i).purpose(), i))
        .toList();
  }
}
