package io.tenure.policy.rest;

import static io.tenure.policy.rest.Policies.AUDITOR;
import static io.tenure.policy.rest.Policies.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.golden.PackCases;
import io.tenure.policy.golden.PackCases.PackCase;
import io.tenure.policy.rest.Records.Answer;
import io.tenure.policy.rest.Records.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;

/** One policy for the controllers and customers of several files of examples, and its answers. */
record PackCasesOverHttp(List<PackCases> files) {

  /** Proposes the policy and puts it into effect, as the first one of the service. */
  void putIntoEffect() {
    Response proposal =
        AUDITOR.post(
            "/api/v1/policy-proposals",
            Map.of("controllers", Policies.tree(controllers()), "customers", customers()));
    assertThat(proposal.statusCode()).as(proposal.asString()).isEqualTo(200);
    assertThat(proposal.jsonPath().getList("findings.severity")).doesNotContain("ERROR");
    Response made = AUTHOR.post("/api/v1/policies", proposal.jsonPath().getMap("policy"));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    Policies.inEffect(made.jsonPath().getString("id"), "2020-01-01T00:00:00Z");
  }

  /** Those of all files; a jurisdiction keeps the controller that states its fiscal years. */
  private List<Controller> controllers() {
    Map<String, Controller> bySeat = new TreeMap<>();
    files.stream()
        .flatMap(file -> file.controllers().stream())
        .forEach(
            c ->
                bySeat.merge(
                    c.jurisdiction(),
                    new Controller(
                        "c-" + c.jurisdiction(),
                        c.name(),
                        c.jurisdiction(),
                        c.fiscalYearEnds(),
                        c.facts(),
                        c.measures()),
                    (one, two) -> one.fiscalYearEnds().isEmpty() ? two : one));
    return List.copyOf(bySeat.values());
  }

  private List<String> customers() {
    return List.copyOf(
        new TreeSet<>(files.stream().flatMap(file -> file.customers().stream()).toList()));
  }

  /** Every example gets its answer, and the compiled plan gives the same. */
  void checkAll() {
    for (PackCases file : files) {
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
}
