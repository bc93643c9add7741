package io.tenure.consent.rest.gpc;

import io.tenure.consent.domain.gpc.GpcLaw;
import io.tenure.consent.usecase.gpc.RecordSignal.Effect;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a signal came to. */
@Schema(name = "GpcEffect")
public record GpcEffect(
    @Schema(description = "Whether the law of the place makes it an opt-out, and it was sent")
        boolean optOut,
    @Schema(nullable = true, description = "The law that does") String citation,
    @Schema(description = "Purposes for which it was recorded now") List<String> optedOut,
    @Schema(description = "Purposes to which the person objected before") List<String> already) {

  static GpcEffect of(Effect effect) {
    return new GpcEffect(
        effect.law().isPresent(),
        effect.law().map(GpcLaw::citation).orElse(null),
        effect.optedOut().stream().map(Object::toString).toList(),
        effect.already().stream().map(Object::toString).toList());
  }

  static GpcEffect notSent() {
    return new GpcEffect(false, null, List.of(), List.of());
  }
}
