package io.tenure.benchmarks.consent;

import io.tenure.benchmarks.system.ConsentService;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What is asked, made before it is measured; people are drawn from fixed seeds. */
public final class Questions {
  private Questions() {}

  /** One person each; the query of {@code GET /consent/check} and of its baseline. */
  public static List<String> single(int people, int count, long seed) {
    Random random = new Random(seed);
    List<String> queries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      queries.add(
          "?subject="
              + Histories.subject(random.nextInt(people))
              + "&purpose="
              + ConsentService.PURPOSE);
    }
    return queries;
  }

  /** Different people drawn for one call. */
  public static int[] people(int people, int count, long seed) {
    return new Random(seed).ints(0, people).distinct().limit(Math.min(count, people)).toArray();
  }

  /** The body of {@code POST /consent/check} about them. */
  public static byte[] bulk(int[] people) {
    StringBuilder body = new StringBuilder(people.length * 96).append("{\"items\":[");
    for (int i = 0; i < people.length; i++) {
      body.append(i == 0 ? "" : ",")
          .append("{\"subject\":\"")
          .append(Histories.subject(people[i]))
          .append("\",\"purpose\":\"")
          .append(ConsentService.PURPOSE)
          .append("\",\"channel\":\"EMAIL\"}");
    }
    return body.append("]}").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The body of an import about people that were not there before, one event each. */
  public static byte[] appends(long from, int count) {
    StringBuilder body = new StringBuilder(count * 220).append("{\"items\":[");
    for (int i = 0; i < count; i++) {
      body.append(i == 0 ? "" : ",")
          .append("{\"subject\":\"")
          .append(Histories.subject(from + i))
          .append("\",\"purpose\":\"")
          .append(ConsentService.PURPOSE)
          .append("\",\"event\":\"GIVEN\",\"at\":\"2026-01-01T00:00:00Z\",\"method\":\"FORM\",")
          .append("\"evidence\":\"form-1\",\"source\":\"append\",\"sourceId\":\"")
          .append(from + i)
          .append("\"}");
    }
    return body.append("]}").toString().getBytes(StandardCharsets.UTF_8);
  }
}
