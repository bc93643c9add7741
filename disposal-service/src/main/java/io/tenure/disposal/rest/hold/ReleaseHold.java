package io.tenure.disposal.rest.hold;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a hold ends. */
record ReleaseHold(@NotBlank @Size(max = 500) String reason) {}
