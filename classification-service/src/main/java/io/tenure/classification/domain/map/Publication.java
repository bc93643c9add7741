package io.tenure.classification.domain.map;

import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.Status;
import io.tenure.connector.map.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns a draft into the content of a map version. */
public final class Publication {

  private Publication() {}

  /** What is published. */
  public record Content(List<Dataset> datasets, List<Relation> relations) {
    public Content {
      datasets = List.copyOf(datasets);
      relations = List.copyOf(relations);
    }
  }

  /**
   * Confirms every proposal that is at least that sure.
   *
   * @param atLeast null confirms nothing
   */
  public static void accept(DraftMap draft, Double atLeast) {
    if (atLeast == null) {
      return;
    }
    draft.relations().stream()
        .filter(r -> !r.decided() && r.relation().confidence() >= atLeast)
        .forEach(r -> draft.put(r.with(r.relation().role(), Status.CONFIRMED)));
    draft.fields().stream()
        .filter(f -> !f.vanished() && !f.decided() && f.field().confidence() >= atLeast)
        .forEach(
            f ->
                draft.put(
                    f.decide(f.field().category(), Status.CONFIRMED, f.field().sensitivity())));
    draft.datasets().stream()
        .filter(d -> !d.vanished() && !d.decided() && d.confidence() >= atLeast)
        .forEach(d -> draft.put(d.decide(d.dataset(), Status.CONFIRMED)));
  }

  /** What still needs a person, the least sure first. */
  public static List<OpenItem> open(DraftMap draft) {
    List<OpenItem> open = new ArrayList<>();
    for (DraftDataset d : draft.datasets()) {
      if (d.vanished()) {
        continue;
      }
      if (!d.decided()) {
        open.add(new OpenItem("DATASET", d.name(), d.confidence(), "undecided"));
      }
      DatasetCheck.problem(d.dataset(), draft)
          .ifPresent(why -> open.add(new OpenItem("DATASET", d.name(), 0, why)));
    }
    for (DraftField f : draft.fields()) {
      if (!f.vanished() && !f.decided()) {
        open.add(
            new OpenItem(
                "FIELD",
                f.dataset() + "." + f.field().name(),
                f.field().confidence(),
                "undecided"));
      }
    }
    for (DraftRelation r : draft.relations()) {
      if (!r.decided()) {
        open.add(
            new OpenItem("RELATION", r.relation().id(), r.relation().confidence(), "undecided"));
      }
    }
    open.sort(Comparator.comparingDouble(OpenItem::confidence).thenComparing(OpenItem::name));
    return open;
  }

  /** The content; rejected relations are left out. */
  public static Content content(DraftMap draft) {
    List<Dataset> datasets =
        draft.datasets().stream()
            .filter(d -> !d.vanished())
            .sorted(Comparator.comparing(DraftDataset::name))
            .map(d -> d.dataset().withFields(fields(draft, d.name())))
            .toList();
    List<Relation> relations =
        draft.relations().stream()
            .map(DraftRelation::relation)
            .filter(r -> r.status() != Status.REJECTED)
            .filter(r -> present(draft, r.from()) && present(draft, r.to()))
            .sorted(Comparator.comparing(Relation::id))
            .toList();
    return new Content(datasets, relations);
  }

  private static List<Field> fields(DraftMap draft, String dataset) {
    return draft.fields(dataset).stream()
        .filter(f -> !f.vanished())
        .map(DraftField::field)
        .toList();
  }

  private static boolean present(DraftMap draft, String dataset) {
    return draft.dataset(dataset).filter(d -> !d.vanished()).isPresent();
  }
}
