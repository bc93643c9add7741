package io.tenure.consent.rest.notice;

import io.tenure.consent.domain.notice.Layer;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which notice is going to be shown, and where. */
@Schema(name = "NoticeToShow")
public record ShownRequest(
    @NotBlank @Size(max = 100) String notice,
    @NotNull @Size(max = 35) @Schema(description = "de, or de-AT") String language,
    @Schema(nullable = true, description = "SHORT where it is absent") Layer layer,
    @NotBlank @Size(max = 100) @Schema(description = "One of the notice's contexts") String context,
    @Size(max = 100) @Schema(nullable = true, description = "Of these purposes only")
        List<@NotNull String> purposes) {}
