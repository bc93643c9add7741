package io.tenure.benchmarks.decision;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.plan.PlanJson;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** Profiles and facts, as {@code POST /decisions} takes them. */
public final class GeneratedRecords {
  private static final int FIELDS = 10;
  private static final Instant BEGIN = Instant.parse("2012-01-01T00:00:00Z");
  private static final JsonMapper JSON = PlanJson.mapper();

  private GeneratedRecords() {}

  /** Profiles of customers at home, one dataset after the other of each kind. */
  public static List<ObjectNode> atHome(int count) {
    Draw draw = new Draw(7);
    return IntStream.range(0, count).mapToObj(i -> profile(i, Names.HOME, draw)).toList();
  }

  /** Profiles of customers everywhere, of controllers at home. */
  public static List<ObjectNode> everywhere(int count) {
    Draw draw = new Draw(8);
    return IntStream.range(0, count)
        .mapToObj(i -> profile(i, draw.oneIn(3) ? Names.HOME : draw.pick(Names.ELSEWHERE), draw))
        .toList();
  }

  private static ObjectNode profile(int number, String country, Draw draw) {
    ObjectNode profile = JSON.createObjectNode();
    profile.put("system", "crm").put("dataset", "sales.table_" + number);
    profile.put("datasetKind", Names.KINDS.get(number % Names.KINDS.size()));
    profile.put("subjectJurisdiction", country).put("controllerJurisdiction", Names.HOME);
    var fields = profile.putArray("fields");
    List<String> categories = draw.some(Names.CATEGORIES, FIELDS);
    for (int i = 0; i < FIELDS; i++) {
      fields
          .addObject()
          .put("name", "column_" + i)
          .put("category", categories.get(i))
          .put("sensitivity", draw.pick(List.of("HIGH", "MODERATE", "LOW")));
    }
    profile.set("triggers", JSON.valueToTree(Names.TRIGGERS));
    profile.set("purposes", JSON.valueToTree(draw.oneIn(2) ? Names.PURPOSES : List.of()));
    return profile;
  }

  /** Facts of records: most triggers have happened, in the last fourteen years. */
  public static List<ObjectNode> facts(int count) {
    Draw draw = new Draw(9);
    return IntStream.range(0, count).mapToObj(i -> facts(draw)).toList();
  }

  private static ObjectNode facts(Draw draw) {
    ObjectNode facts = JSON.createObjectNode();
    ObjectNode triggers = facts.putObject("triggers");
    for (String trigger : Names.TRIGGERS) {
      if (!draw.oneIn(4)) {
        Instant at = BEGIN.plus(draw.below(14 * 365 * 24 * 60), ChronoUnit.MINUTES);
        triggers.put(trigger, at.toString());
      }
    }
    ObjectNode consents = facts.putObject("consents");
    for (String purpose : Names.PURPOSES) {
      if (draw.oneIn(2)) {
        consents.putObject(purpose).put("valid", draw.oneIn(2));
      }
    }
    return facts;
  }
}
