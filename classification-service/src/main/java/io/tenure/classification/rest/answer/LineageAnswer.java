package io.tenure.classification.rest.answer;

import io.tenure.classification.domain.lineage.LineagePath;
import io.tenure.classification.usecase.answer.TraceSubjects.Trace;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.PageQuery;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Ways from people's records to the records about them: a page of them, shortest first.
 *
 * @param version of the map
 * @param people datasets where the ways begin
 * @param truncated there are more than 10,000 ways; the longest are left out
 */
@Schema(name = "Lineage")
public record LineageAnswer(
    String systemId,
    int version,
    String digest,
    List<String> people,
    boolean truncated,
    List<LineagePath> items,
    @Schema(nullable = true) String next) {

  static LineageAnswer of(Trace trace, boolean shared, PageQuery page) {
    String list = "lineage " + trace.map().digest() + " " + trace.people().size() + " " + shared;
    List<LineagePath> all = trace.lineage().paths();
    long begin = page.after(2).map(c -> Math.min(c.numberIn(list), all.size())).orElse(0L);
    int from = Math.toIntExact(begin);
    int to = Math.min(from + page.limit(), all.size());
    return new LineageAnswer(
        trace.map().systemId(),
        trace.map().version(),
        trace.map().digest(),
        trace.people(),
        trace.lineage().truncated(),
        all.subList(from, to),
        to == all.size() ? null : Cursor.of(list, to).encode());
  }
}
