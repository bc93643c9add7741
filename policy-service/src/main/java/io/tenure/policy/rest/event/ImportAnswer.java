package io.tenure.policy.rest.event;

import io.tenure.policy.usecase.event.PostOutcome;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of many events.
 *
 * @param accepted events or revisions that were recorded
 * @param unchanged those that had been recorded before
 */
@Schema(name = "BusinessEventImportResult")
public record ImportAnswer(int accepted, int unchanged, List<RefusedLine> refused) {

  /**
   * A line that was not recorded.
   *
   * @param index its place in the call, from 0
   * @param nearest names of types that may have been meant
   */
  @Schema(name = "RefusedBusinessEvent")
  public record RefusedLine(int index, String code, String detail, List<String> nearest) {}

  static ImportAnswer of(List<PostOutcome> outcomes) {
    int accepted = 0;
    int unchanged = 0;
    List<RefusedLine> refused = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      switch (outcomes.get(i)) {
        case PostOutcome.Recorded _ -> accepted++;
        case PostOutcome.Unchanged _ -> unchanged++;
        case PostOutcome.Refused no ->
            refused.add(new RefusedLine(i, no.code().code(), no.detail(), no.nearest()));
      }
    }
    return new ImportAnswer(accepted, unchanged, refused);
  }
}
