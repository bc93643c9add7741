package io.tenure.consent.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Consents that another system kept. */
@Schema(name = "ConsentImport")
public record ImportRequest(@NotNull @Size(max = 10_000) List<EventRequest> items) {}
