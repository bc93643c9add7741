package io.tenure.classification.domain.propose;

import io.tenure.classification.domain.detect.Evidence;
import io.tenure.classification.domain.detect.FieldVerdict;
import io.tenure.classification.domain.document.AttachmentFacts;
import io.tenure.classification.domain.document.DocumentFacts;
import io.tenure.classification.domain.propose.PathProposer.ProposedPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a column of JSON or of files contains: everything validated that lies at any place inside of
 * it. Bytes that hold text with data of people are content, whatever they are called.
 */
final class Contained {

  private static final double TEXT_WITH_PEOPLE = 0.75;

  private Contained() {}

  static FieldVerdict in(FieldVerdict column, DocumentFacts documents, List<ProposedPath> paths) {
    if (documents == null || documents.read() == 0) {
      return column;
    }
    Map<String, Integer> contains = new TreeMap<>();
    paths.forEach(
        p -> p.verdict().contains().forEach((t, n) -> contains.merge(t, n, Integer::sum)));
    List<Evidence> evidence = new ArrayList<>(column.evidence());
    evidence.add(new Evidence("VALUES", "json", documents.read(), documents.read()));
    return new FieldVerdict(
        column.category(),
        column.confidence(),
        column.dominantType(),
        column.share(),
        contains,
        evidence,
        column.ruleset(),
        column.means());
  }

  static FieldVerdict in(FieldVerdict column, AttachmentFacts files) {
    if (files == null) {
      return column;
    }
    Map<String, Integer> contains = new TreeMap<>(column.contains());
    files.contains().forEach((type, n) -> contains.merge(type, n, Math::max));
    int unread = files.unread().values().stream().mapToInt(Integer::intValue).sum();
    List<Evidence> evidence = new ArrayList<>(column.evidence());
    evidence.add(new Evidence("VALUES", "text-inside", files.read(), files.read() + unread));
    boolean found = column.category() == null && !files.contains().isEmpty();
    return new FieldVerdict(
        found ? "user.content" : column.category(),
        found ? TEXT_WITH_PEOPLE : column.confidence(),
        column.dominantType(),
        column.share(),
        contains,
        evidence,
        column.ruleset(),
        column.means());
  }
}
