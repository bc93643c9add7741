package io.tenure.policy.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.policy.golden.LawCase;
import io.tenure.policy.golden.Laws;
import io.tenure.policy.rest.Records.Answer;
import io.tenure.policy.rest.Records.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Cases of many laws over HTTP, right to the day, in a database of their own. */
@QuarkusTest
@TestProfile(LawCasesQuarkusTest.DatabaseOfItsOwn.class)
@WithTestResource(PostgresResource.class)
class LawCasesQuarkusTest {

  /** Starts the service anew: only the first policy may take effect in the past. */
  public static class DatabaseOfItsOwn implements QuarkusTestProfile {}

  @Test
  void theLawIsRightToTheDay() {
    Laws laws = Laws.load();
    Policies.inEffect(laws.content(), "1950-01-01T00:00:00Z");
    List<Question> questions = laws.cases().stream().map(each -> question(laws, each)).toList();
    Map<String, Answer> answers = Records.ask(questions);

    SoftAssertions softly = new SoftAssertions();
    for (LawCase each : laws.cases()) {
      Answer answer = answers.get(each.id());
      Map<String, String> actual = new LinkedHashMap<>();
      each.expect().keySet().forEach(key -> actual.put(key, answer.get(key)));
      softly.assertThat(actual).as(each.id() + ": " + each.story()).isEqualTo(each.expect());
      softly.assertThat(answer.law()).as(each.id() + ": law").containsAll(each.law());
    }
    softly.assertAll();
    questions.forEach(question -> answers.get(question.id()).agree(question));
    assertThat(answers).hasSameSizeAs(laws.cases());
  }

  private static Question question(Laws laws, LawCase each) {
    return new Question(
        each.id(),
        each.moment(laws.zone(each)),
        each.profile(),
        each.facts(laws.zone(each)),
        each.erasureRequest());
  }
}
