package io.tenure.consent.rest.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new notice: its key, and what its first version says. */
@Schema(name = "NewNotice")
public record NewNotice(
    @NotNull @Size(max = 100) @Schema(examples = "newsletter") String key,
    @NotNull @Valid NoticeBody content) {}
