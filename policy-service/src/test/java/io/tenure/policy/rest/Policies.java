package io.tenure.policy.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.restassured.response.Response;
import io.tenure.kit.security.Roles;
import io.tenure.kit.testing.Api;
import io.tenure.plan.PlanJson;
import io.tenure.policy.domain.rule.PolicyContent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** People and paths of the policy tests. */
final class Policies {

  static final Api AUTHOR = Api.as("alice", Roles.POLICY_AUTHOR, Roles.POLICY_APPROVER);
  static final Api APPROVER = Api.as("bob", Roles.POLICY_APPROVER);
  static final Api AUDITOR = Api.as("carol", Roles.AUDITOR);

  private Policies() {}

  /** Id of a new policy with the shipped pack as its draft. */
  static String fromPack() {
    return created(Map.of("name", name(), "pack", "crm-sales"));
  }

  /** Id of a new policy with that content as its draft. */
  static String from(PolicyContent content) {
    Map<String, Object> body = new HashMap<>();
    body.put("name", name());
    body.put("rules", tree(content.rules()));
    body.put("controllers", tree(content.controllers()));
    body.put("triggers", tree(content.triggers()));
    return created(body);
  }

  /** Writes, approves and activates a policy, the first of this database. */
  static void inEffect(PolicyContent content, String from) {
    inEffect(from(content), from);
  }

  /** Approves and activates a draft, the first of this database. */
  static void inEffect(String policy, String from) {
    approved(policy, 1);
    Response active =
        APPROVER.post(version(policy, 1) + "/activate", Map.of("effectiveFrom", from));
    assertThat(active.statusCode()).as(active.asString()).isEqualTo(200);
  }

  static String name() {
    return "policy " + UUID.randomUUID();
  }

  static String version(String policy, int number) {
    return "/api/v1/policies/" + policy + "/versions/" + number;
  }

  /** What the audit log holds of that kind of act, or in all. */
  static List<String> audited(String query) {
    Response export =
        AUDITOR.request().accept("application/x-ndjson").get("/api/v1/audit/export" + query);
    assertThat(export.statusCode()).as(export.asString()).isEqualTo(200);
    return export.asString().lines().toList();
  }

  /** Submits and approves version 1; answers its digest. */
  static String approved(String policy, int number) {
    Response submitted = AUTHOR.post(version(policy, number) + "/submit", null);
    assertThat(submitted.statusCode()).as(submitted.asString()).isEqualTo(200);
    String digest = submitted.jsonPath().getString("digest");
    Response approved =
        APPROVER.post(version(policy, number) + "/approve", Map.of("digest", digest));
    assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(200);
    return digest;
  }

  /** As JSON text. */
  static String json(Object value) {
    return PlanJson.canonical(value);
  }

  /** Plain maps and lists, as a client would send them. */
  static Object tree(Object value) {
    try {
      return PlanJson.mapper().readValue(PlanJson.canonical(value), Object.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String created(Map<String, Object> body) {
    Response made = AUTHOR.post("/api/v1/policies", body);
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    return made.jsonPath().getString("id");
  }
}
