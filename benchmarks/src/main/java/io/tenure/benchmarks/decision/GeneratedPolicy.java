package io.tenure.benchmarks.decision;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.plan.PlanJson;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A policy as large companies have: for each country a block of twenty rules, law and business,
 * each about some kinds of dataset and some categories. The first block is that of {@link
 * Names#HOME}, the second holds in the whole EU; they are the same in every size, so that the rules
 * that match a record at home do not grow in number with those that cannot.
 */
public final class GeneratedPolicy {
  private static final int BLOCK = 20;
  private static final int EUROPE = 5;
  private static final JsonMapper JSON = PlanJson.mapper();
  private static final List<String> PERIODS = List.of("P1Y", "P2Y", "P3Y", "P4Y", "P5Y");

  /** No shorter than any of the obligations that they rest on. */
  private static final List<String> DUTIES = List.of("P8Y", "P9Y", "P10Y");

  private static final List<String> STATUTORY =
      List.of("hgb-vouchers-8", "ao-vouchers-8", "ustg-invoices-8", "hgb-letters-6", "irs-3y");

  /** Of maximums, by turns: most remove, some end active use or ask a person. */
  private static final List<String> DISPOSITIONS =
      List.of("ERASE", "REVIEW", "ERASE", "ANONYMISE", "ERASE", "ERASE", "ANONYMISE", "RESTRICT");

  private GeneratedPolicy() {}

  /**
   * The content of a version, as {@code POST /policies} takes it.
   *
   * @param rules how many; at least 25
   */
  public static ObjectNode of(int rules) {
    ObjectNode policy = JSON.createObjectNode();
    var list = policy.putArray("rules");
    block(Names.HOME, "home", 1, BLOCK).forEach(list::add);
    block("EU", "europe", 2, EUROPE).forEach(list::add);
    for (int block = 0; list.size() < rules; block++) {
      String country = Names.ELSEWHERE.get(block % Names.ELSEWHERE.size());
      int size = Math.min(BLOCK, rules - list.size());
      block(country, "block-" + block, 3L + block, size).forEach(list::add);
    }
    var controllers = policy.putArray("controllers");
    controllers.addObject().put("key", "de").put("name", "Home").put("jurisdiction", Names.HOME);
    policy.putArray("triggers");
    return policy;
  }

  private static List<ObjectNode> block(String country, String name, long seed, int size) {
    Draw draw = new Draw(seed);
    return IntStream.range(0, size).mapToObj(i -> rule(name + "-" + i, country, i, draw)).toList();
  }

  /** Of twenty: five statutory minimums, two statutory maximums, the rest business rules. */
  private static ObjectNode rule(String id, String country, int number, Draw draw) {
    boolean law = number % BLOCK < 7;
    boolean minimum = number % BLOCK < 5 || number % BLOCK > 15;
    ObjectNode rule = JSON.createObjectNode();
    rule.put("id", id).put("title", "Rule " + id.replace('-', ' '));
    rule.put("kind", minimum ? "MINIMUM" : "MAXIMUM").put("basis", law ? "LAW" : "BUSINESS");
    ObjectNode scope = rule.putObject("scope");
    scope.set(
        law && minimum ? "controllerJurisdictions" : "subjectJurisdictions",
        JSON.valueToTree(List.of(country)));
    scope.set("datasetKinds", JSON.valueToTree(draw.some(Names.KINDS, 1 + draw.below(2))));
    scope.set("categories", JSON.valueToTree(draw.some(Names.CATEGORIES, 2 + draw.below(3))));
    if (!law && draw.oneIn(4)) {
      rule.putObject("condition").put("op", "TRIGGER_ABSENT").put("trigger", "invoice_issued");
    }
    rule.set(
        "end",
        minimum && law ? latest(draw) : after(draw.pick(Names.TRIGGERS), draw.pick(PERIODS)));
    rule.put("zone", draw.oneIn(3) ? "UTC" : "Europe/Berlin");
    if (!minimum) {
      String disposition = DISPOSITIONS.get(number % DISPOSITIONS.size());
      rule.put("disposition", disposition);
      if (disposition.equals("ANONYMISE")) {
        rule.put("technique", "generalise");
      }
    }
    if (law) {
      rule.set("obligations", JSON.valueToTree(draw.some(STATUTORY, 1 + draw.below(2))));
    }
    return rule.put("justification", "Drawn from a seed").put("owner", "finance");
  }

  private static ObjectNode latest(Draw draw) {
    ObjectNode end = JSON.createObjectNode().put("op", "LATEST").put("missing", "IGNORE");
    draw.some(Names.TRIGGERS, 2)
        .forEach(
            trigger ->
                end.withArray("of")
                    .add(after(trigger, draw.pick(DUTIES)).put("anchor", "CALENDAR_YEAR_END")));
    return end;
  }

  private static ObjectNode after(String trigger, String period) {
    return JSON.createObjectNode()
        .put("op", "PERIOD_AFTER")
        .put("trigger", trigger)
        .put("period", period);
  }
}
