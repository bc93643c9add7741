package io.tenure.classification.domain.propose;

import io.tenure.classification.domain.detect.FieldVerdict;
import io.tenure.classification.domain.propose.PathProposer.ProposedPath;
import io.tenure.classification.domain.taxonomy.Taxonomy;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.JurisdictionSource;
import io.tenure.connector.map.Dataset.SoftDelete;
import io.tenure.connector.map.Dataset.Status;
import io.tenure.connector.map.Dataset.Step;
import io.tenure.connector.map.Dataset.SubjectSource;
import io.tenure.connector.map.Relation;
import io.tenure.connector.schema.Column;
import io.tenure.connector.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts everything that is proposed about one table together. */
final class DatasetProposer {

  private static final Set<String> NO_JURISDICTION =
      Set.of("PRODUCT", "REFERENCE_DATA", "TECHNICAL");

  private final Draft draft;
  private final SubjectProposer subjects;
  private final PlaceProposer places;
  private final TriggerProposer triggers;

  DatasetProposer(Draft draft) {
    this.draft = draft;
    this.subjects = new SubjectProposer(draft);
    this.places = new PlaceProposer(draft);
    this.triggers = new TriggerProposer(draft);
  }

  ProposedDataset propose(TableView view) {
    Table table = view.table();
    Proposed<String> kind = draft.proposedKind(view.name());
    List<SubjectSource> people = subjects.subjects(view.name());
    List<Step> forward =
        people.stream()
            .map(SubjectSource::path)
            .filter(p -> p.stream().allMatch(Step::forward))
            .findFirst()
            .orElse(null);
    boolean placed = !NO_JURISDICTION.contains(kind.value());
    Map<String, List<ProposedPath>> paths = paths(view);
    Map<String, FieldVerdict> verdicts =
        PersonRecordRule.apply(
            kind.value(),
            !people.isEmpty(),
            DocumentRule.apply(
                view,
                kind.value(),
                !people.isEmpty(),
                inside(view, draft.verdicts(view.name()), paths)));
    Optional<Proposed<SoftDelete>> softDelete = SoftDeleteProposer.softDelete(view);
    Dataset dataset =
        new Dataset(
            view.name(),
            table.schema(),
            table.name(),
            kind.value(),
            table.primaryKey(),
            Math.max(0, table.rowCount()),
            table.rowCountExact(),
            fields(view, paths, verdicts),
            people,
            placed ? subjectPlace(view.name(), forward) : null,
            placed ? controllerPlace(view.name(), forward) : null,
            triggers.triggers(view.name()),
            softDelete.map(Proposed::value).orElse(null),
            FlagProposer.consents(view));
    List<String> reasons = new ArrayList<>(kind.reasons());
    softDelete.map(Proposed::reasons).ifPresent(reasons::addAll);
    return new ProposedDataset(dataset, kind.confidence(), reasons, verdicts);
  }

  private JurisdictionSource subjectPlace(String table, List<Step> toPerson) {
    String person = toPerson == null ? null : end(toPerson, table);
    return places.subject(table, toPerson, person).orElse(null);
  }

  private JurisdictionSource controllerPlace(String table, List<Step> toPerson) {
    String person = toPerson == null ? null : end(toPerson, table);
    return places.controller(table, toPerson, person).orElse(null);
  }

  private String end(List<Step> path, String table) {
    String here = table;
    for (Step step : path) {
      for (Relation relation : draft.outgoing(here)) {
        if (relation.id().equals(step.relation())) {
          here = relation.to();
          break;
        }
      }
    }
    return here;
  }

  private static Map<String, List<ProposedPath>> paths(TableView view) {
    Map<String, List<ProposedPath>> paths = new LinkedHashMap<>();
    PathProposer proposer = new PathProposer(view);
    view.columns().forEach(c -> paths.put(c.name(), proposer.of(c)));
    return paths;
  }

  private static Map<String, FieldVerdict> inside(
      TableView view, Map<String, FieldVerdict> columns, Map<String, List<ProposedPath>> paths) {
    Map<String, FieldVerdict> all = new LinkedHashMap<>();
    columns.forEach(
        (column, verdict) -> {
          List<ProposedPath> inside = paths.getOrDefault(column, List.of());
          all.put(
              column,
              Contained.in(
                  Contained.in(verdict, view.documents().get(column), inside),
                  view.attachments().get(column)));
          inside.forEach(p -> all.put(p.name(), p.verdict()));
        });
    return all;
  }

  private List<Field> fields(
      TableView view, Map<String, List<ProposedPath>> paths, Map<String, FieldVerdict> verdicts) {
    Map<String, Boolean> unique = new HashMap<>();
    view.table().uniqueKeys().stream()
        .filter(k -> !k.partial() && k.columns().size() == 1)
        .forEach(k -> unique.put(k.columns().getFirst(), true));
    List<String> key = view.table().primaryKey();
    List<Field> fields = new ArrayList<>();
    for (Column c : view.columns()) {
      FieldVerdict verdict = verdicts.get(c.name());
      boolean foreign =
          draft.outgoing(view.name()).stream().anyMatch(r -> r.fromColumns().contains(c.name()));
      boolean soleKey = key.size() == 1 && key.contains(c.name());
      fields.add(
          new Field(
              c.name(),
              c.type(),
              c.nativeType(),
              c.length(),
              c.nullable(),
              soleKey || unique.containsKey(c.name()),
              c.generated() || c.identity(),
              key.contains(c.name()),
              foreign,
              verdict.category(),
              Taxonomy.standard().sensitivity(verdict.category()).name(),
              verdict.confidence(),
              Status.PROPOSED));
      paths.get(c.name()).forEach(p -> fields.add(inside(c, p, verdicts.get(p.name()))));
    }
    return fields;
  }

  private static Field inside(Column column, ProposedPath path, FieldVerdict verdict) {
    return new Field(
        path.name(),
        path.facts().type(),
        column.nativeType(),
        null,
        true,
        false,
        column.generated(),
        false,
        false,
        verdict.category(),
        Taxonomy.standard().sensitivity(verdict.category()).name(),
        verdict.confidence(),
        Status.PROPOSED,
        path.inside());
  }
}
