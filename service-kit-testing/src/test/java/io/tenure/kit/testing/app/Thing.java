package io.tenure.kit.testing.app;

import io.tenure.kit.problem.SaneDate;
import io.tenure.kit.problem.SaneInstant;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What the test application stores. */
public record Thing(UUID id, String name, long version) {

  public record Request(
      @NotBlank @Size(max = 200) String name,
      @SaneInstant Instant at,
      @SaneDate LocalDate day,
      Duration period) {}
}
