package io.tenure.disposal.rest.request;

import io.tenure.disposal.domain.request.RequestOutcome;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a request. */
@Schema(name = "ClosePersonRequest")
public record CloseRequest(@NotNull RequestOutcome outcome) {}
