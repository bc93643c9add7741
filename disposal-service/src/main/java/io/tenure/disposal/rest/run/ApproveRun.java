package io.tenure.disposal.rest.run;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The digest of the list that is approved, as the run shows it. */
record ApproveRun(@NotNull @Pattern(regexp = "sha256:[0-9a-f]{64}") String digest) {}
