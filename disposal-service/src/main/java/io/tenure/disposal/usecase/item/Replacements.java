package io.tenure.disposal.usecase.item;

import io.tenure.connector.CrmSession;
import io.tenure.connector.Progress;
import io.tenure.connector.Purpose;
import io.tenure.connector.erase.JsonCut;
import io.tenure.connector.erase.Replacement;
import io.tenure.connector.erase.ReplacementPlan;
import io.tenure.connector.erase.ReplacementPlanner;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.schema.Schema;
import io.tenure.connector.schema.SchemaReader;
import io.tenure.disposal.domain.inventory.InsideColumns;
import io.tenure.plan.RetentionPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which neutral values can stand in which columns of a system; asked of the live schema once, since
 * constraints are the same for all rows.
 */
public final class Replacements {

  private final CrmLink crm;
  private final Map<String, Map<String, ReplacementPlan>> plans = new HashMap<>();
  private Schema schema;

  public Replacements(CrmLink crm) {
    this.crm = crm;
  }

  /**
   * What becomes of some fields of a dataset.
   *
   * @param possible replacements by column
   * @param impossible sentences by column
   * @param staying columns that hold rows together: keys stay as long as their row does
   * @param partly columns of JSON out of which only what the map names is cut
   */
  public record Plan(
      Map<String, Replacement> possible,
      Map<String, String> impossible,
      List<String> staying,
      List<String> partly) {
    public Plan {
      partly = List.copyOf(partly);
      possible = Map.copyOf(possible);
      impossible = Map.copyOf(impossible);
      staying = List.copyOf(staying);
    }
  }

  /** The plan for the fields of these groups. */
  public Plan of(String dataset, RetentionPlan plan, Collection<String> groups) {
    List<String> fields =
        plan.groups().stream()
            .filter(g -> groups.contains(g.id()))
            .flatMap(g -> g.fields().stream())
            .toList();
    return of(dataset, fields);
  }

  private Plan of(String dataset, List<String> fields) {
    Map<String, Replacement> possible = new LinkedHashMap<>();
    Map<String, String> impossible = new LinkedHashMap<>();
    List<String> staying = new ArrayList<>();
    List<String> partly = new ArrayList<>();
    InsideColumns inside = InsideColumns.of(crm.map().dataset(dataset).orElse(null), fields);
    for (String field : inside.columns()) {
      JsonCut cut = inside.cut(field).orElse(null);
      switch (cut == null ? plan(dataset, field) : planInside(dataset, field, cut)) {
        case ReplacementPlan.Possible(Replacement replacement) -> {
          possible.put(field, replacement);
          if (cut != null) {
            partly.add(field);
          }
        }
        case ReplacementPlan.Impossible(ReplacementPlan.Reason reason, String sentence) -> {
          switch (reason) {
            case KEY, FOREIGN_KEY -> staying.add(field);
            // The database computes it from columns that are replaced themselves.
            case GENERATED -> {}
            default -> impossible.put(field, sentence);
          }
        }
      }
    }
    return new Plan(possible, impossible, staying, partly);
  }

  /** The fields of these groups, in order. */
  public static List<String> fields(RetentionPlan plan, Collection<String> groups) {
    List<String> fields = new ArrayList<>();
    plan.groups().stream()
        .filter(g -> groups.contains(g.id()))
        .forEach(g -> fields.addAll(g.fields()));
    return fields.stream().sorted().toList();
  }

  private ReplacementPlan plan(String dataset, String field) {
    return plans
        .computeIfAbsent(dataset, d -> new HashMap<>())
        .computeIfAbsent(field, f -> ask(dataset, f));
  }

  private ReplacementPlan ask(String dataset, String field) {
    String category =
        crm.map().dataset(dataset).stream()
            .flatMap(d -> d.fields().stream())
            .filter(f -> f.name().equals(field))
            .findFirst()
            .map(Dataset.Field::category)
            .orElse(null);
    try (CrmSession session = crm.session(Purpose.READ)) {
      return new ReplacementPlanner(schema(session)).plan(session, dataset, field, category);
    }
  }

  /** Cheap, and different for each set of groups. */
  private ReplacementPlan planInside(String dataset, String column, JsonCut cut) {
    if (schema == null) {
      try (CrmSession session = crm.session(Purpose.READ)) {
        schema(session);
      }
    }
    return new ReplacementPlanner(schema).planInside(dataset, column, cut);
  }

  private Schema schema(CrmSession session) {
    if (schema == null) {
      schema = SchemaReader.read(session, Progress.SILENT);
    }
    return schema;
  }
}
