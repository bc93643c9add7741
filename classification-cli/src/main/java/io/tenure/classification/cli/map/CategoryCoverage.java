package io.tenure.classification.cli.map;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.classification.domain.detect.name.NameDetector;
import io.tenure.classification.domain.detect.name.NameVerdict;
import io.tenure.classification.domain.detect.name.Surroundings;
import io.tenure.classification.domain.map.Publication.Content;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.Status;
import java.util.ArrayList;
import java.util.List;

/** Columns with personal data that have no category which a person stands behind. */
final class CategoryCoverage {

  static final String CODE = "NO_CATEGORY";
  private static final double SURE = 0.75;

  private CategoryCoverage() {}

  /** In the files of a map: what is only proposed, and what its name alone gives away. */
  static List<Gap> of(Content content) {
    List<Gap> gaps = new ArrayList<>();
    for (Dataset d : content.datasets()) {
      Surroundings around =
          Surroundings.of(d.table(), d.fields().stream().map(Field::name).toList());
      for (Field f : d.fields()) {
        String place = d.name() + "." + f.name();
        if (f.status() == Status.PROPOSED && f.category() != null) {
          gaps.add(
              new Gap(CODE, place, "Only proposed as " + f.category() + "; confirm or reject it."));
        } else if (f.status() == Status.PROPOSED) {
          NameVerdict verdict = NameDetector.judge(f.name(), f.type(), around);
          if (verdict.category() != null && verdict.confidence() >= SURE) {
            gaps.add(
                new Gap(
                    CODE,
                    place,
                    "Nobody decided it, and its name says " + verdict.category() + "."));
          }
        }
      }
    }
    return gaps;
  }

  /** At a server: fields of its draft that wait for a person and look personal. */
  static List<Gap> of(List<JsonNode> waiting) {
    return waiting.stream()
        .filter(i -> i.path("category").isTextual())
        .map(
            i ->
                new Gap(
                    CODE,
                    i.path("dataset").asText() + "." + i.path("name").asText(),
                    (i.path("disputed").asBoolean()
                            ? "Confirmed as %s, and a finding disputes it."
                            : "Only proposed as %s; confirm or reject it.")
                        .formatted(i.path("category").asText())))
        .toList();
  }
}
