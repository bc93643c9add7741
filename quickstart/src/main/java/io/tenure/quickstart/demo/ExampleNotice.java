package io.tenure.quickstart.demo;

import static io.tenure.quickstart.stack.ServiceName.CONSENT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenure.quickstart.demo.Api.Answer;
import io.tenure.quickstart.server.Realm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;

/**
 * The demo's purposes, and the notice {@code newsletter} about them, which the example shop and the
 * preference centre show. The policy that names its controller has to be active.
 */
public final class ExampleNotice {
  private static final String AUTHOR = "consent-manager";
  private static final JsonNode EXAMPLE = read();

  private final Api api;

  public ExampleNotice(Api api) {
    this.api = api;
  }

  /** Makes the purposes; answers how many. */
  public int purposes() {
    EXAMPLE.path("purposes").forEach(purpose -> api.post(AUTHOR, CONSENT, "/purposes", purpose));
    return EXAMPLE.path("purposes").size();
  }

  /** Written and handed in by one person, published by another; answers its key. */
  public String publish() {
    Answer draft = api.post(AUTHOR, CONSENT, "/notices", EXAMPLE.path("notice"));
    String key = EXAMPLE.path("notice").path("key").asText();
    String version = "/notices/" + key + "/versions/" + draft.body().path("version").asInt();
    Answer submitted = step(AUTHOR, version + "/submit", draft, null);
    step(Realm.SECOND_CONSENT_MANAGER, version + "/publish", submitted, Map.of());
    return key;
  }

  private Answer step(String user, String path, Answer seen, Object body) {
    Map<String, String> headers =
        Map.of("If-Match", seen.etag(), "Idempotency-Key", UUID.randomUUID().toString());
    return api.call(user, CONSENT, "POST", path, body, headers);
  }

  private static JsonNode read() {
    try (InputStream in = ExampleNotice.class.getResourceAsStream("/demo/notice.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
