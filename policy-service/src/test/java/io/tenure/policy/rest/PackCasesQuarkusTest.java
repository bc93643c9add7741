package io.tenure.policy.rest;

import static io.tenure.policy.rest.Policies.AUDITOR;
import static io.tenure.policy.rest.Policies.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.golden.Golden;
import io.tenure.policy.golden.PackCases;
import io.tenure.policy.golden.PackCases.PackCase;
import io.tenure.policy.golden.StrangerCase;
import io.tenure.policy.rest.Records.Answer;
import io.tenure.policy.rest.Records.Question;
import io.tenure.policy.store.resource.ShippedPacks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One policy, proposed for the controllers and customers of all packs at once, in effect; and every
 * worked example over HTTP. No pack may disturb the examples of another.
 */
@QuarkusTest
@TestProfile(PackCasesQuarkusTest.DatabaseOfItsOwn.class)
@WithTestResource(PostgresResource.class)
class PackCasesQuarkusTest {

  /** Starts the service anew: only the first policy may take effect in the past. */
  public static class DatabaseOfItsOwn implements QuarkusTestProfile {}

  private static final List<PackCases> FILES =
      ShippedPacks.load().stream()
          .map(pack -> pack.name())
          .filter(name -> !name.equals("crm-sales"))
          .map(PackCases::of)
          .toList();

  private static boolean ready;

  @BeforeEach
  void aPolicyForAllCountries() {
    if (!ready) {
      Response proposal =
          AUDITOR.post(
              "/api/v1/policy-proposals",
              Map.of("controllers", Policies.tree(controllers()), "customers", customers()));
      assertThat(proposal.statusCode()).as(proposal.asString()).isEqualTo(200);
      Response made = AUTHOR.post("/api/v1/policies", proposal.jsonPath().getMap("policy"));
      assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
      Policies.inEffect(made.jsonPath().getString("id"), "2020-01-01T00:00:00Z");
      ready = true;
    }
  }

  /** Those of all files; a jurisdiction keeps the controller that states its fiscal years. */
  private static List<Controller> controllers() {
    Map<String, Controller> bySeat = new TreeMap<>();
    FILES.stream()
        .flatMap(file -> file.controllers().stream())
        .forEach(
            c ->
                bySeat.merge(
                    c.jurisdiction(),
                    new Controller(
                        "c-" + c.jurisdiction(), c.name(), c.jurisdiction(), c.fiscalYearEnds()),
                    (one, two) -> one.fiscalYearEnds().isEmpty() ? two : one));
    return List.copyOf(bySeat.values());
  }

  private static List<String> customers() {
    return List.copyOf(
        new TreeSet<>(FILES.stream().flatMap(file -> file.customers().stream()).toList()));
  }

  @Test
  void theExamplesOfAllPacksAreRightToTheDay() {
    for (PackCases file : FILES) {
      List<Question> questions =
          file.cases().stream()
              .map(
                  each ->
                      new Question(
                          each.id(),
                          each.moment(file.zone()),
                          each.profile(),
                          each.facts(file.zone()),
                          each.erasureRequest()))
              .toList();
      Map<String, Answer> answers = Records.ask(questions);
      SoftAssertions softly = new SoftAssertions();
      file.cases().forEach(each -> check(softly, each, answers.get(each.id())));
      softly.assertAll();
      questions.forEach(question -> answers.get(question.id()).agree(question));
    }
  }

  private static void check(SoftAssertions softly, PackCase each, Answer answer) {
    Map<String, String> actual = new LinkedHashMap<>();
    each.expect().keySet().forEach(key -> actual.put(key, answer.get(key)));
    softly.assertThat(actual).as(each.id() + ": " + each.story()).isEqualTo(each.expect());
    if (each.ends() != null) {
      Map<String, String> ends = new TreeMap<>();
      each.ends().forEach((rule, day) -> ends.put(rule, day.toString()));
      softly.assertThat(answer.ends()).as(each.id() + ": ends").containsAllEntriesOf(ends);
    }
    if (each.law() != null) {
      softly.assertThat(answer.law()).as(each.id() + ": law").containsAll(each.law());
    }
  }

  @Test
  void aStrangerGetsTheReferenceAnswersAndMore() {
    List<StrangerCase> cases = Golden.strangers();
    SoftAssertions softly = new SoftAssertions();
    for (StrangerCase each : cases) {
      each.expected()
          .forEach(
              (part, wanted) -> {
                StrangerQuestions question = new StrangerQuestions(each, each.ask().get(part));
                Map<String, String> actual = new TreeMap<>();
                wanted.keySet().forEach(name -> actual.put(name, question.answer(name)));
                softly
                    .assertThat(actual)
                    .as(each.id() + " " + part + ": " + each.facts())
                    .isEqualTo(wanted);
              });
    }
    softly.assertAll();
    assertThat(cases).hasSizeGreaterThanOrEqualTo(39);
  }
}
