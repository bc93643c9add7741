package io.tenure.policy.cli.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.policy.cli.say.CliException;
import io.tenure.policy.cli.server.Http.Answer;
import io.tenure.policy.domain.layer.OrganisationLayer;
import io.tenure.policy.domain.rule.PolicyContent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A running policy-service. */
public final class PolicyServer implements AutoCloseable {
  private static final String LAYER = "/organisation-catalogue";

  private final Http http;

  public PolicyServer(URI base, Bearer token) {
    this.http = new Http(base, token);
  }

  /** A policy of the service, without its versions. */
  public record Named(String id, String name) {}

  /** A version in short. */
  public record Edition(int number, String state, String digest) {}

  /** The version in effect now. */
  public Optional<RemoteVersion> active() {
    try {
      JsonNode active = http.get("/active-policy").body();
      return Optional.of(version(active.path("policyId").asText(), active.path("version").asInt()));
    } catch (RefusedException e) {
      if (e.code().equals("policy.none-active")) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** What the organisation says over what ships. */
  public RemoteLayer layer() {
    Answer answer = http.get(LAYER);
    return RemoteLayer.of(answer.body(), answer.etag());
  }

  /** Puts these regulations and obligations in place of those that were seen, all or nothing. */
  public RemoteLayer replace(RemoteLayer seen, OrganisationLayer wanted, String reason) {
    OrganisationLayer whole = seen.with(wanted);
    Answer answer =
        http.put(
            LAYER,
            Map.of(
                "regulations", whole.regulations().values(),
                "obligations", whole.obligations().values(),
                "amendments", whole.amendments().values(),
                "packRules", whole.packRules().values(),
                "packAmendments", whole.packAmendments().values(),
                "reason", reason),
            seen.etag());
    return RemoteLayer.of(answer.body(), answer.etag());
  }

  /** The policy of that name. */
  public Optional<Named> named(String name) {
    String cursor = "";
    do {
      JsonNode page = http.get("/policies?limit=200" + cursor).body();
      for (JsonNode item : page.path("items")) {
        if (item.path("name").asText().equals(name)) {
          return Optional.of(new Named(item.path("id").asText(), name));
        }
      }
      cursor = page.path("next").isTextual() ? "&cursor=" + page.path("next").asText() : null;
    } while (cursor != null);
    return Optional.empty();
  }

  /** Name of a policy. */
  public String name(String policyId) {
    return http.get("/policies/" + policyId).body().path("name").asText();
  }

  /** Its versions in order. */
  public List<Edition> editions(String policyId) {
    List<Edition> editions = new ArrayList<>();
    http.get("/policies/" + policyId)
        .body()
        .path("versions")
        .forEach(
            v ->
                editions.add(
                    new Edition(
                        v.path("version").asInt(),
                        v.path("state").asText(),
                        v.path("digest").asText(null))));
    return editions;
  }

  public RemoteVersion version(String policyId, int number) {
    Answer answer = http.get("/policies/" + policyId + "/versions/" + number);
    return new RemoteVersion(answer.body(), answer.etag());
  }

  /** A new policy; its first version is a draft with that content. */
  public Named create(String name, PolicyContent content, String digest) {
    Map<String, Object> body = new LinkedHashMap<>(members(content));
    body.put("name", name);
    JsonNode made = http.post("/policies", body, key("create", name, digest)).body();
    return new Named(made.path("id").asText(), made.path("name").asText());
  }

  /** The next draft, with the content of an earlier version. */
  public RemoteVersion next(String policyId, int from, String digest) {
    Answer answer =
        http.post(
            "/policies/" + policyId + "/versions",
            Map.of("from", from),
            key("next", policyId, from + " " + digest));
    return version(policyId, answer.body().path("version").asInt());
  }

  /** Gives a draft other content. */
  public RemoteVersion change(RemoteVersion draft, PolicyContent content) {
    if (draft.etag() == null) {
      throw CliException.failed("The service sent no ETag with its draft.");
    }
    http.put(path(draft), members(content), draft.etag());
    return version(draft.policyId(), draft.number());
  }

  /**
   * Hands a draft in for approval; from now on it never changes.
   *
   * @param reason null where nobody says it
   */
  public RemoteVersion submit(RemoteVersion draft, String digest, String reason) {
    http.post(
        path(draft) + "/submit",
        reason == null ? null : Map.of("reason", reason),
        key("submit", path(draft), reason == null ? digest : digest + "\n" + reason));
    return version(draft.policyId(), draft.number());
  }

  private static String path(RemoteVersion version) {
    return "/policies/" + version.policyId() + "/versions/" + version.number();
  }

  private static Map<String, Object> members(PolicyContent content) {
    return Map.of(
        "rules", content.rules(),
        "controllers", content.controllers(),
        "triggers", content.triggers());
  }

  /** The same act has the same key, so that it happens once however often it is asked for. */
  private static String key(String act, String what, String digest) {
    return UUID.nameUUIDFromBytes(
            (act + "\n" + what + "\n" + digest).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  @Override
  public void close() {
    http.close();
  }
}
