package io.tenure.disposal.rest.safeguard;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What was found out about the clock; no names of people. */
record ReleaseClock(@NotBlank @Size(max = 500) String reason) {}
