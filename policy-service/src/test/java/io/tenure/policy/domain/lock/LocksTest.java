package io.tenure.policy.domain.lock;

import static io.tenure.policy.domain.decision.Drafts.EVERYTHING;
import static io.tenure.policy.domain.decision.Drafts.businessMaximum;
import static io.tenure.policy.domain.decision.Drafts.businessMinimum;
import static io.tenure.policy.domain.decision.Drafts.lawMaximum;
import static io.tenure.policy.domain.decision.Drafts.lawMinimum;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.plan.PlanJson;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.check.Finding;
import io.tenure.policy.domain.check.Finding.Code;
import io.tenure.policy.domain.check.Finding.Severity;
import io.tenure.policy.domain.obligation.Executions;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.rule.Scope;
import io.tenure.policy.store.resource.ShippedCatalogue;
import io.tenure.policy.store.resource.ShippedExecutions;
import io.tenure.policy.store.resource.ShippedPacks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocksTest {

  private static final Catalogue CATALOGUE = ShippedCatalogue.load();
  private static final Executions EXECUTIONS = ShippedExecutions.load(CATALOGUE);
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final Scope LEADS = kinds("LEAD");

  private static final String MAXIMUM =
      """
      {"id":"a","title":"Leads","kind":"MAXIMUM","basis":"BUSINESS","zone":"Europe/Berlin","disposition":"ANONYMISE",
       "technique":"hash","notice":"PT48H","justification":"x","validFrom":"2020-01-01","validTo":"2040-12-31","locked":true,
       "scope":{"datasetKinds":["LEAD"],"categories":["user.contact"],"subjectJurisdictions":["FR","DE"]},
       "condition":{"op":"ALL","of":[{"op":"TRIGGER_ABSENT","trigger":"invoice_issued"},
                                     {"op":"NO_VALID_CONSENT","purposes":["marketing.email","marketing.phone"]}]},
       "end":{"op":"PERIOD_AFTER","trigger":"last_activity","anchor":"CALENDAR_YEAR_END","period":"P3Y"}}
      """;

  private static final String MINIMUM =
      """
      {"id":"a","title":"Invoices","kind":"MINIMUM","basis":"LAW","zone":"Europe/Berlin","disposition":"RESTRICT","locked":true,
       "obligations":["hgb-vouchers-8","ustg-invoices-8"],"scope":{"datasetKinds":["INVOICE"],"controllerJurisdictions":["DE"]},
       "end":{"op":"PERIOD_AFTER","trigger":"invoice_issued","period":"P8Y"}}
      """;

  /** What is written, and what the lock says of it: the place, or nothing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/title | \"Other\" |",
        "/justification | \"Other\" |",
        "/owner | \"sales\" |",
        "/end/period | \"P2Y\" |",
        "/end/period | \"P3Y\" |",
        "/end/period | \"P36M\" |",
        "/end/period | \"P1000D\" |",
        "/end/period | \"P37M\" | rules[0].end",
        "/end/period | \"P1096D\" | rules[0].end",
        "/end/anchor | \"EVENT\" |",
        "/end/anchor | \"FISCAL_YEAR_END\" | rules[0].end",
        "/end/zone | \"Europe/Berlin\" |",
        "/end/zone | \"Europe/London\" | rules[0].end",
        "/end/trigger | \"last_login\" | rules[0].end",
        "/end | {\"op\":\"NEVER\",\"reason\":\"x\"} | rules[0].end",
        "/zone | \"Europe/London\" | rules[0].zone",
        "/disposition | \"ERASE\" |",
        "/disposition | \"REVIEW\" | rules[0].disposition",
        "/disposition | \"RESTRICT\" | rules[0].disposition",
        "/scope/except | [{\"datasetKinds\":[\"INVOICE\"]}] |",
        "/scope/except | [{\"categories\":[\"user.contact.email\"]}] | rules[0].scope",
        "/scope/legalBases | [\"CONSENT\"] | rules[0].scope",
        "/appliesIf | {\"op\":\"HAS\",\"attribute\":\"sector\",\"anyOf\":[\"retail\"]} | rules[0].appliesIf",
        "/handOver | {\"to\":\"archive\",\"event\":\"contract_end\"} | rules[0].handOver",
        "/reviewStages | [{\"reviewer\":\"sales\"}] |",
        "/nextReview | \"2030-01-01\" |",
        "/technique | \"mask\" | rules[0].technique",
        "/notice | \"PT24H\" | rules[0].notice",
        "/notice | \"PT96H\" | rules[0].notice",
        "/notice | null | rules[0].notice",
        "/validFrom | \"2019-01-01\" |",
        "/validFrom | null |",
        "/validFrom | \"2021-01-01\" | rules[0].validFrom",
        "/validTo | \"2041-12-31\" |",
        "/validTo | \"2040-12-30\" | rules[0].validTo",
        "/validTo | null |",
        "/locked | false | rules[0].locked",
        "/kind | \"MINIMUM\" | rules[0].kind",
        "/basis | \"LAW\" | rules[0].basis",
        "/scope/datasetKinds | [\"LEAD\",\"CONTACT\"] |",
        "/scope/datasetKinds | [] |",
        "/scope/datasetKinds | [\"CONTACT\"] | rules[0].scope",
        "/scope/categories | [\"user\"] |",
        "/scope/categories | [\"user.contact.email\"] | rules[0].scope",
        "/scope/subjectJurisdictions | [\"EU\"] |",
        "/scope/subjectJurisdictions | [\"DE\",\"FR\"] |",
        "/scope/subjectJurisdictions | [\"DE\"] | rules[0].scope",
        "/scope/systems | [\"crm\"] | rules[0].scope",
        "/scope/purposes | [\"marketing.email\"] | rules[0].scope",
        "/scope/sensitivities | [\"HIGH\"] | rules[0].scope",
        "/condition | null |",
        "/condition | {\"op\":\"TRIGGER_ABSENT\",\"trigger\":\"invoice_issued\"} |",
        "/condition | {\"op\":\"NO_VALID_CONSENT\",\"purposes\":[\"marketing.phone\"]} |",
        "/condition | {\"op\":\"TRIGGER_PRESENT\",\"trigger\":\"invoice_issued\"} | rules[0].condition",
        "/condition | {\"op\":\"NO_VALID_CONSENT\",\"purposes\":[\"marketing.profiling\"]} | rules[0].condition",
        "/condition | {\"op\":\"ANY\",\"of\":[{\"op\":\"TRIGGER_ABSENT\",\"trigger\":\"invoice_issued\"},{\"op\":\"TRIGGER_PRESENT\",\"trigger\":\"contract_end\"}]} |",
        "/condition | {\"op\":\"ANY\",\"of\":[{\"op\":\"TRIGGER_PRESENT\",\"trigger\":\"contract_end\"}]} | rules[0].condition",
      })
  void aLockedMaximumCanOnlyBecomeTighter(String at, String value, String place) {
    assertPlace(MAXIMUM, at, value, place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/end/period | \"P10Y\" |",
        "/end/period | \"P7Y\" | rules[0].end",
        "/end/anchor | \"CALENDAR_YEAR_END\" |",
        "/end | {\"op\":\"NEVER\",\"reason\":\"x\"} |",
        "/end | {\"op\":\"PERIOD_AFTER\",\"trigger\":\"record_created\",\"period\":\"P80Y\"} | rules[0].end",
        "/disposition | null | rules[0].disposition",
        "/basis | \"BUSINESS\" | rules[0].basis",
        "/obligations | [\"hgb-vouchers-8\"] | rules[0].obligations",
        "/obligations | [\"ustg-invoices-8\",\"hgb-vouchers-8\",\"gdpr-accountability\"] |",
        "/scope/controllerJurisdictions | [] |",
        "/scope/datasetKinds | [\"ORDER\"] | rules[0].scope",
        "/scope/except | [{\"systems\":[\"crm\"]}] | rules[0].scope",
        "/scope/except | [{\"controllerJurisdictions\":[\"FR\"]}] |",
        "/scope/legalBases | [\"CONTRACT\"] | rules[0].scope",
        "/appliesIf | {\"op\":\"HAS\",\"attribute\":\"sector\",\"anyOf\":[\"retail\"]} | rules[0].appliesIf",
        "/condition | {\"op\":\"TRIGGER_PRESENT\",\"trigger\":\"invoice_issued\"} | rules[0].condition",
        "/locked | false | rules[0].locked",
      })
  void aLockedMinimumKeepsAtLeastAsLongAndAsMuch(String at, String value, String place) {
    assertPlace(MINIMUM, at, value, place);
  }

  private static void assertPlace(String json, String at, String value, String place) {
    Rule was = read(json);
    List<Finding> findings = check(content(was), content(read(changed(json, at, value))));
    if (place == null) {
      assertThat(findings).isEmpty();
    } else {
      assertThat(findings)
          .anySatisfy(
              f -> {
                assertThat(f.place()).isEqualTo(place);
                assertThat(f.rule()).isEqualTo("a");
                assertThat(f.ofLock()).isTrue();
                assertThat(f.message()).contains("version 1").endsWith(".");
              });
    }
  }

  @Test
  void aLockedRuleCannotBeRemovedOrRenamed() {
    Rule was = locked(businessMaximum("a", LEADS, "P3Y"));
    assertThat(check(content(was), content(locked(businessMaximum("b", LEADS, "P1Y")))))
        .singleElement()
        .satisfies(f -> assertThat(f.code()).isEqualTo(Code.LOCKED_RULE_REMOVED));
  }

  @Test
  void aRuleWhoseValidityIsOverBindsNobodyAnyMore() {
    Rule over = read(changed(MAXIMUM, "/validTo", "\"2026-11-24\""));
    Rule today = read(changed(MAXIMUM, "/validTo", "\"2026-11-25\""));
    PolicyContent other = content(businessMaximum("b", LEADS, "P9Y"));
    assertThat(check(content(over), other)).isEmpty();
    assertThat(check(content(today), other)).isNotEmpty();
  }

  @Test
  void withoutALockEverythingIsFree() {
    assertThat(
            check(
                content(businessMaximum("a", LEADS, "P3Y")),
                content(businessMaximum("b", EVERYTHING, "P9Y"))))
        .isEmpty();
  }

  @Test
  void noMoreSpecificRuleTakesThePlaceOfALockedOneUnlessItIsAsTight() {
    Rule general = locked(businessMaximum("general", EVERYTHING, "P3Y"));
    Rule longer = businessMaximum("special", LEADS, "P5Y");
    assertThat(check(content(general), content(general, longer)))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(Code.LOCKED_RULE_DISPLACED);
              assertThat(f.place()).isEqualTo("rules[1].scope");
              assertThat(f.rule()).isEqualTo("special");
            });
    assertThat(check(content(general), content(general, businessMaximum("special", LEADS, "P2Y"))))
        .isEmpty();
    assertThat(check(content(general, longer), content(general, longer)))
        .as("it stood there before")
        .isEmpty();
    assertThat(
            codes(
                check(
                    content(general, longer),
                    content(general, businessMaximum("special", kinds("LEAD", "CONTACT"), "P5Y")))))
        .as("it would stand in more places")
        .containsExactly(Code.LOCKED_RULE_DISPLACED);
    Rule until = read(changed(PlanJson.canonical(longer), "/validTo", "\"2030-12-31\""));
    assertThat(check(content(general, until), content(general, until))).isEmpty();
    assertThat(codes(check(content(general, until), content(general, longer))))
        .as("it would stand there for longer")
        .containsExactly(Code.LOCKED_RULE_DISPLACED);
    Rule wider = locked(businessMaximum("wide", kinds("LEAD"), "P3Y"));
    Rule beside = businessMaximum("beside", kinds("LEAD", "CONTACT"), "P5Y");
    assertThat(
            codes(
                check(
                    content(wider, beside),
                    content(locked(businessMaximum("wide", EVERYTHING, "P3Y")), beside))))
        .as("made wider, it would give way to what stood beside it")
        .containsExactly(Code.LOCKED_RULE_DISPLACED);
  }

  @Test
  void nobodyLeavesALockInTwoStepsThroughAMoreSpecificRule() {
    Rule general = locked(businessMaximum("general", EVERYTHING, "P3Y"));
    Rule tight = businessMaximum("special", LEADS, "P2Y");
    Rule loose = businessMaximum("special", LEADS, "P9Y");
    assertThat(check(content(general), content(general, tight))).isEmpty();
    assertThat(codes(check(content(general, tight), content(general, loose))))
        .containsExactly(Code.LOCKED_RULE_DISPLACED);
    Rule tightened = locked(businessMaximum("general", EVERYTHING, "P1Y"));
    assertThat(codes(check(content(general, tight), content(tightened, tight))))
        .as("otherwise free to be made longer in a third step")
        .containsExactly(Code.LOCKED_RULE_DISPLACED);
    assertThat(check(content(general, tight), content(general, tight))).isEmpty();
    assertThat(check(content(general, loose), content(general, tight))).isEmpty();
    assertThat(check(content(general, tight), content(general)))
        .as("the general rule acts there again")
        .isEmpty();
  }

  @Test
  void whatFollowsTheMinimumsIsLockedTogetherWithThem() {
    Rule follows =
        read(changed(MAXIMUM, "/end", "{\"op\":\"AFTER_RETENTION\",\"period\":\"P0D\"}"));
    Rule keep = businessMinimum("keep", LEADS, "P2Y");
    for (PolicyContent later :
        List.of(
            content(follows),
            content(follows, businessMinimum("keep", LEADS, "P3Y")),
            content(follows, keep, businessMinimum("more", LEADS, "P1Y")))) {
      assertThat(codes(check(content(follows, keep), later)))
          .containsExactly(Code.LOCKED_RULE_UNDERCUT);
    }
    assertThat(
            check(
                content(follows, keep),
                content(follows, keep, businessMinimum("elsewhere", kinds("ORDER"), "P9Y"))))
        .isEmpty();
  }

  @Test
  void newLawGoesBeforeALockAndIsShown() {
    Rule follows =
        read(changed(MAXIMUM, "/end", "{\"op\":\"AFTER_RETENTION\",\"period\":\"P0D\"}"));
    Rule keep = businessMinimum("keep", LEADS, "P2Y");
    Rule duty = lawMinimum("duty", LEADS, "P8Y", "hgb-vouchers-8");
    assertThat(check(content(follows, keep), content(follows, keep, duty)))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(Code.LAW_MOVES_LOCKED_RULE);
              assertThat(f.severity()).isEqualTo(Severity.WARNING);
              assertThat(f.place()).isEqualTo("rules[2]");
            });
    Rule own = locked(businessMinimum("own", LEADS, "P5Y"));
    Rule limit = lawMaximum("limit", LEADS, "P3Y", "cnil-prospects-3y");
    assertThat(codes(check(content(own), content(own, limit))))
        .containsExactly(Code.LAW_MOVES_LOCKED_RULE);
  }

  @Test
  void financialYearsOfALockedRuleStayAsTheyWere() {
    Rule fiscal = read(changed(MINIMUM, "/end/anchor", "\"FISCAL_YEAR_END\""));
    Controller june = new Controller("de", "A", "DE", List.of(LocalDate.of(2020, 6, 30)));
    Controller march = new Controller("de", "A", "DE", List.of(LocalDate.of(2020, 3, 31)));
    Controller french = new Controller("fr", "F", "FR", null);
    assertThat(codes(check(content(List.of(june), fiscal), content(List.of(march), fiscal))))
        .containsExactly(Code.LOCKED_RULE_UNDERCUT);
    assertThat(codes(check(content(List.of(june), fiscal), content(List.of(), fiscal))))
        .containsExactly(Code.LOCKED_RULE_UNDERCUT);
    assertThat(codes(check(content(List.of(june), fiscal), content(List.of(june, french), fiscal))))
        .as("a calendar for France is new")
        .containsExactly(Code.LOCKED_RULE_UNDERCUT);
    Rule calendar = read(MINIMUM);
    assertThat(check(content(List.of(june), calendar), content(List.of(march), calendar)))
        .isEmpty();
  }

  @Test
  void nobodyGetsRidOfALockedDutyByStatingOtherFacts() {
    Rule duty = read(MINIMUM);
    PolicyContent shop = content(List.of(german(Map.of("sector", Set.of("software")))), duty);
    PolicyContent insurer = content(List.of(german(Map.of("sector", Set.of("insurer")))), duty);
    assertThat(check(shop, insurer))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(Code.LOCKED_RULE_UNDERCUT);
              assertThat(f.place()).isEqualTo("controllers[0].facts");
            });
    assertThat(check(insurer, shop)).isEmpty();
  }

  /** Locking everything that ships and handing it in again says nothing. */
  @Test
  void thePacksThatShipAreAsTightAsThemselves() {
    ShippedPacks.load()
        .forEach(
            pack -> {
              List<Rule> rules =
                  new ArrayList<>(pack.content().rules().stream().map(LocksTest::locked).toList());
              PolicyContent all =
                  new PolicyContent(rules, pack.content().controllers(), pack.content().triggers());
              java.util.Collections.reverse(rules);
              PolicyContent again =
                  new PolicyContent(rules, pack.content().controllers(), pack.content().triggers());
              assertThat(check(all, again)).as(pack.name()).isEmpty();
            });
  }

  @Test
  void aRuleWithoutALockHasTheDigestItAlwaysHad() {
    assertThat(PlanJson.canonical(businessMaximum("a", LEADS, "P3Y"))).doesNotContain("locked");
    assertThat(PlanJson.canonical(locked(businessMaximum("a", LEADS, "P3Y"))))
        .contains("\"locked\":true");
  }

  private static Controller german(Map<String, Set<String>> facts) {
    return new Controller("de", "A", "DE", null, facts, null);
  }

  private static List<Finding> check(PolicyContent before, PolicyContent after) {
    return Locks.check(new Held("version 1", before), after, EXECUTIONS.bindings(), NOW);
  }

  private static List<Code> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }

  private static PolicyContent content(Rule... rules) {
    return content(List.of(), rules);
  }

  private static PolicyContent content(List<Controller> controllers, Rule... rules) {
    return new PolicyContent(List.of(rules), controllers, null);
  }

  private static Scope kinds(String... kinds) {
    return new Scope(null, null, null, List.of(kinds), null, null, null, null);
  }

  private static Rule locked(Rule rule) {
    return read(changed(PlanJson.canonical(rule), "/locked", "true"));
  }

  private static Rule read(String json) {
    try {
      return PlanJson.mapper().readValue(json, Rule.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private static String changed(String json, String at, String value) {
    try {
      JsonNode rule = PlanJson.mapper().readTree(json);
      int cut = at.lastIndexOf('/');
      ObjectNode parent = (ObjectNode) rule.at(at.substring(0, cut));
      parent.set(at.substring(cut + 1), PlanJson.mapper().readTree(value));
      return rule.toString();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(value, e);
    }
  }
}
