package io.tenure.classification.domain.exchange.plan;

import io.tenure.classification.domain.TestMap;
import io.tenure.classification.domain.detect.FieldVerdict;
import io.tenure.classification.domain.map.DraftDataset;
import io.tenure.classification.domain.map.DraftField;
import io.tenure.classification.domain.map.DraftMap;
import io.tenure.classification.domain.map.DraftRelation;
import io.tenure.classification.domain.map.Publication.Content;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.Status;
import io.tenure.connector.map.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Drafts with the content of a map: as proposals, or decided. */
final class Drafts {

  private Drafts() {}

  static DraftNames names(Content content) {
    return new DraftNames(draft(content, true));
  }

  static DraftMap draft(Content content, boolean decided) {
    List<DraftDataset> datasets = new ArrayList<>();
    List<DraftField> fields = new ArrayList<>();
    for (Dataset d : content.datasets()) {
      Dataset bare = TestMap.fields(d, List.of());
      datasets.add(
          new DraftDataset(
              datasets.size(),
              bare,
              bare,
              decided ? Status.CONFIRMED : Status.PROPOSED,
              0.8,
              List.of(),
              false));
      d.fields().forEach(f -> fields.add(field(d.name(), f, decided)));
    }
    return new DraftMap(
        datasets,
        fields,
        content.relations().stream()
            .map(
                r ->
                    new DraftRelation(
                        with(r, decided ? Status.CONFIRMED : Status.PROPOSED), List.of()))
            .toList());
  }

  private static DraftField field(String dataset, Field f, boolean decided) {
    Field now =
        new Field(
            f.name(),
            f.type(),
            f.nativeType(),
            f.length(),
            f.nullable(),
            f.unique(),
            f.generated(),
            f.partOfKey(),
            f.partOfForeignKey(),
            f.category(),
            f.sensitivity(),
            decided ? 1.0 : 0.7,
            decided ? f.status() : Status.PROPOSED,
            f.inside());
    return new DraftField(
        dataset,
        0,
        now,
        new FieldVerdict(f.category(), 0.7, null, 0, Map.of(), List.of(), "test"),
        null,
        false);
  }

  private static Relation with(Relation r, Status status) {
    return new Relation(
        r.id(),
        r.from(),
        r.fromColumns(),
        r.to(),
        r.toColumns(),
        r.discriminator(),
        r.origin(),
        r.role(),
        r.onDelete(),
        r.nullable(),
        r.confidence(),
        status);
  }
}
