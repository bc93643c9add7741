package io.tenure.consent.rest;

import static io.tenure.consent.rest.Consents.importAll;
import static io.tenure.consent.rest.Consents.post;
import static io.tenure.consent.rest.Consents.purpose;
import static io.tenure.consent.rest.Consents.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.EventType;
import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.domain.state.PairStanding;
import io.tenure.consent.domain.state.RouteFold;
import io.tenure.consent.usecase.state.AskStates;
import io.tenure.consent.usecase.state.ConsentReader;
import io.tenure.kit.testing.PostgresResource;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is stored beside the events is what the events come to. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class MaterialisedStateTest {
  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

  @Inject ConsentReader reader;
  @Inject AskStates askStates;

  @Test
  void storedStandingsEqualTheFoldAtAnyTime() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String purpose = purpose(Map.of("validity", "P2D"));
    String mail = purpose(Map.of("validity", "P2D", "channels", List.of("EMAIL")));
    List<SubjectPurpose> pairs = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      String subject = subject();
      pairs.add(SubjectPurpose.of(subject, purpose));
      pairs.add(SubjectPurpose.of(subject, mail));
    }
    String[] points = {subject(), subject()};

    for (int round = 0; round < 30; round++) {
      List<Map<String, Object>> lines = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        lines.add(line(random, pairs, points, "m-" + seed + "-" + round + "-" + i));
      }
      Response answer = importAll(lines);
      assertThat((int) answer.path("accepted")).as(answer.asString()).isEqualTo(10);
      Map<String, Object> direct = line(random, pairs, points, "d-" + seed + "-" + round);
      direct.put("method", "FORM");
      direct.put("at", at(random));
      direct.put("source", "web");
      assertThat(post(direct).statusCode()).isEqualTo(201);
    }

    Map<SubjectPurpose, PairStanding> standings = reader.standings(pairs);
    Map<SubjectPurpose, List<ConsentEvent>> histories = reader.histories(pairs, null);
    assertThat(histories).as("seed %d", seed).hasSizeGreaterThan(50);
    assertThat(standings.values().stream().filter(standing -> !standing.routes().isEmpty()))
        .as("seed %d", seed)
        .hasSizeGreaterThan(30);
    histories.forEach(
        (pair, history) ->
            assertThat(standings.get(pair))
                .as("seed %d, %s", seed, history)
                .isEqualTo(RouteFold.of(history)));
    for (int i = 0; i < 40; i++) {
      Instant asOf = START.plusSeconds(random.nextInt(900_000));
      askStates
          .ask(pairs, asOf, null)
          .forEach(
              (pair, view) ->
                  assertThat(view)
                      .as("seed %d, %s at %s", seed, pair, asOf)
                      .isEqualTo(
                          RouteFold.at(histories.getOrDefault(pair, List.of()), asOf)
                              .summary(
                                  asOf,
                                  pair.purpose().value().equals(mail)
                                      ? Set.of(Channel.EMAIL)
                                      : Set.of())));
    }
  }

  private static Map<String, Object> line(
      Random random, List<SubjectPurpose> pairs, String[] points, String id) {
    SubjectPurpose pair = pairs.get(random.nextInt(pairs.size()));
    boolean ofAll = random.nextInt(12) == 0;
    EventType type =
        ofAll
            ? (random.nextBoolean() ? EventType.OBJECTED : EventType.OBJECTION_WITHDRAWN)
            : EventType.values()[random.nextInt(EventType.values().length)];
    String at = random.nextInt(10) == 0 ? null : at(random);
    Map<String, Object> line =
        Consents.line(
            pair.subject().value(), ofAll ? "*" : pair.purpose().value(), type.name(), at, id);
    line.put("evidence", random.nextBoolean() ? "form-" + id : null);
    if (random.nextInt(3) == 0) {
      line.put("channel", "EMAIL");
    }
    if (random.nextInt(4) == 0) {
      line.put("contactPoint", points[random.nextInt(points.length)]);
    }
    return line;
  }

  private static String at(Random random) {
    return START.plusSeconds(3600L * random.nextInt(200)).toString();
  }
}
