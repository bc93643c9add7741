package io.tenure.consent.rest.announce;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.tenure.kit.testing.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody who follows the announcements. */
public final class AnnouncementReader {
  private static final Api SERVICE = Api.as("service-account-mail", "service");
  private String cursor = "";

  private AnnouncementReader() {}

  public static AnnouncementReader atEnd() {
    AnnouncementReader reader = new AnnouncementReader();
    reader.readAll(5000);
    return reader;
  }

  static Response get(String cursor, int limit) {
    return SERVICE
        .request()
        .queryParam("cursor", cursor)
        .queryParam("limit", limit)
        .get("/api/v1/announcements");
  }

  List<Map<String, Object>> read(int limit) {
    Response answer = get(cursor, limit);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    cursor = answer.path("next");
    return answer.path("items");
  }

  public List<Map<String, Object>> readAll(int limit) {
    List<Map<String, Object>> all = new ArrayList<>();
    List<Map<String, Object>> some;
    do {
      some = read(limit);
      all.addAll(some);
    } while (!some.isEmpty());
    return all;
  }
}
