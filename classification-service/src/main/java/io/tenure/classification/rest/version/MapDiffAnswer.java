package io.tenure.classification.rest.version;

import io.tenure.classification.domain.map.diff.MapChange;
import io.tenure.classification.domain.map.diff.MapDiff;
import io.tenure.classification.usecase.publish.CompareMaps.Comparison;
import io.tenure.classification.usecase.publish.CompareMaps.Side;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.PageQuery;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is different between two maps of a system: a page of it.
 *
 * @param same the contents have one digest
 * @param counts changes of each aspect in all pages; a change of order alone counts nowhere
 */
@Schema(name = "MapDiff")
public record MapDiffAnswer(
    Side from,
    Side to,
    boolean same,
    Map<MapChange.Aspect, Integer> counts,
    List<MapChange> items,
    @Schema(nullable = true) String next) {

  /** The cursor names both sides: another draft starts anew. */
  static MapDiffAnswer of(Comparison all, PageQuery page) {
    String list = "diff " + all.from().digest() + " " + all.to().digest();
    long begin =
        page.after(2)
            .map(cursor -> Math.min(cursor.numberIn(list), all.changes().size()))
            .orElse(0L);
    int from = Math.toIntExact(begin);
    int to = Math.min(from + page.limit(), all.changes().size());
    return new MapDiffAnswer(
        all.from(),
        all.to(),
        all.from().digest().equals(all.to().digest()),
        MapDiff.counts(all.changes()),
        all.changes().subList(from, to),
        to == all.changes().size() ? null : Cursor.of(list, to).encode());
  }
}
