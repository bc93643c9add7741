package io.tenure.disposal.rest.run;

import io.tenure.disposal.domain.run.Run;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * A run to make.
 *
 * @param datasets only these; absent for all
 * @param dispositions ERASE, ANONYMISE, RESTRICT; absent for all three
 * @param limit most items; absent for 100,000
 * @param note for the approver; no names of people
 */
record RequestRun(
    @NotNull UUID system,
    @Size(max = 1_000) List<@NotNull @Size(min = 1, max = 200) String> datasets,
    @Size(min = 1, max = 3)
        List<@NotNull @Pattern(regexp = "ERASE|ANONYMISE|RESTRICT") String> dispositions,
    @Min(1) @Max(100_000) Integer limit,
    @Size(max = 500) String note) {

  Run.Order toDomain() {
    return new Run.Order(
        system,
        datasets == null ? List.of() : datasets,
        dispositions == null ? List.of("ERASE", "ANONYMISE", "RESTRICT") : dispositions,
        limit == null ? 100_000 : limit,
        note);
  }
}
