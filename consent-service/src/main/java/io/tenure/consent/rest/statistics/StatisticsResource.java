package io.tenure.consent.rest.statistics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.domain.statistics.PublicCount;
import io.tenure.consent.usecase.statistics.ShowStatistics;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows how many people who are asked agree. */
@Path("/api/v1/consent-statistics")
@Tag(name = "Statistics")
@RolesAllowed({Roles.CONSENT_MANAGER, Roles.AUDITOR})
@RunOnVirtualThread
public class StatisticsResource {
  private final ShowStatistics showStatistics;

  StatisticsResource(ShowStatistics showStatistics) {
    this.showStatistics = showStatistics;
  }

  @GET
  @Operation(
      summary = "Opt-in rate by purpose, version, channel and month, without people",
      description =
          "Months that are over, up to 24. Small counts, and those from which a small one could be"
              + " computed, are null; all are rounded down to multiples of 5; there are no sums.")
  public Statistics get(
      @QueryParam("from") @NotNull String from, @QueryParam("to") @NotNull String to) {
    return new Statistics(showStatistics.of(from, to).stream().map(Cell::of).toList());
  }

  /** The table. */
  @Schema(name = "ConsentStatistics")
  public record Statistics(List<Cell> cells) {}

  /** People who were asked in one month for one purpose on one channel. */
  @Schema(name = "ConsentStatisticsCell")
  public record Cell(
      String purpose,
      int version,
      Channel channel,
      @Schema(examples = "2026-05", description = "Month of UTC") String month,
      @Schema(nullable = true, description = "Null: too small to be shown") Long asked,
      @Schema(nullable = true) Long agreed,
      @Schema(nullable = true, description = "Percent") Integer rate) {
    static Cell of(PublicCount count) {
      return new Cell(
          count.cell().purpose(),
          count.cell().version(),
          count.cell().channel(),
          count.cell().month().toString(),
          count.asked(),
          count.agreed(),
          count.rate());
    }
  }
}
