package io.tenure.disposal.rest.hold;

import io.tenure.disposal.domain.hold.HoldScope;
import io.tenure.kit.problem.SaneDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A hold to place.
 *
 * @param matter reference of the matter, such as {@code M-2026-17}; no names of people
 * @param reviewOn day on which somebody has to look whether it is still needed
 */
record PlaceHold(
    @NotBlank @Size(max = 100) String matter,
    @NotBlank @Size(max = 500) String reason,
    @NotNull @Valid Scope scope,
    @Future @SaneDate LocalDate reviewOn) {

  /**
   * What it covers; parts left out do not restrict.
   *
   * @param all true for everything in every system; then nothing else may be named
   * @param subjects subject references, {@code s1:...}
   * @param records ids of records, as lists of due records show them
   */
  record Scope(
      boolean all,
      UUID system,
      @Size(max = 1_000) List<@NotNull @Size(min = 1, max = 200) String> datasets,
      @Size(max = HoldScope.MAX_NAMED) List<@NotNull String> subjects,
      @Size(max = HoldScope.MAX_NAMED) List<@NotNull UUID> records) {
    HoldScope toDomain() {
      return new HoldScope(all, system, datasets, subjects, records);
    }
  }
}
