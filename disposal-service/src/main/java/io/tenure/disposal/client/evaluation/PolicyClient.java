package io.tenure.disposal.client.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.disposal.domain.DisposalError;
import io.tenure.disposal.usecase.evaluation.PolicySource;
import io.tenure.kit.client.Upstream;
import io.tenure.kit.client.UpstreamException;
import io.tenure.kit.problem.TenureException;
import io.tenure.plan.Facts;
import io.tenure.plan.PlanJson;
import io.tenure.plan.RetentionPlan;
import io.tenure.plan.RetentionPlan.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** Asks policy-service; nothing that cannot be understood in full is taken. */
@ApplicationScoped
class PolicyClient implements PolicySource {

  private static final String SERVICE = "policy-service";
  private static final JsonMapper JSON = PlanJson.mapper();

  private final PolicyApi api;

  PolicyClient(@RestClient PolicyApi api) {
    this.api = api;
  }

  @Override
  public Optional<ActivePolicy> active(String etag, ActivePolicy last) {
    Optional<RestResponse<PolicyApi.Active>> answer =
        find(() -> api.active(last == null ? null : etag));
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    if (answer.get().getStatus() == 304 && last != null) {
      return Optional.of(last);
    }
    PolicyApi.Active active = call(() -> answer.get().getEntity());
    if (active == null || active.versionId() == null || active.digest() == null) {
      throw invalid("The active policy has no version or digest.");
    }
    String tag = answer.get().getHeaderString("ETag");
    return Optional.of(
        new ActivePolicy(
            active.versionId(),
            active.digest(),
            active.effectiveFrom(),
            active.unapprovedRuns(),
            tag));
  }

  @Override
  public List<RetentionPlan> plans(Instant asOf, List<Profile> profiles) {
    ObjectNode request = JSON.createObjectNode().put("asOf", asOf.toString());
    request.set("profiles", JSON.valueToTree(profiles));
    JsonNode answer = call(() -> api.plans(request));
    List<RetentionPlan> plans = new ArrayList<>();
    for (JsonNode each : answer == null ? JSON.createArrayNode() : answer.path("plans")) {
      plans.add(plan(each));
    }
    if (plans.size() != profiles.size()) {
      throw invalid("There are " + plans.size() + " plans for " + profiles.size() + " profiles.");
    }
    return plans;
  }

  @Override
  public JsonNode explain(Instant asOf, String id, Profile profile, Facts facts) {
    ObjectNode record = JSON.createObjectNode().put("id", id).put("erasureRequest", false);
    record.set("profile", JSON.valueToTree(profile));
    record.set("facts", JSON.valueToTree(facts));
    ObjectNode request = JSON.createObjectNode().put("asOf", asOf.toString());
    request.set("records", JSON.createArrayNode().add(record));
    return call(() -> api.decisions(request));
  }

  private static RetentionPlan plan(JsonNode tree) {
    try {
      return JSON.treeToValue(tree, RetentionPlan.class);
    } catch (JsonProcessingException | RuntimeException e) {
      throw invalid("A plan has a form that this version does not know.");
    }
  }

  private static TenureException invalid(String sentence) {
    return new TenureException(DisposalError.POLICY_ANSWER_INVALID, sentence);
  }

  private static <T> T call(Supplier<T> call) {
    try {
      return Upstream.call(SERVICE, call);
    } catch (UpstreamException e) {
      throw unavailable(e);
    }
  }

  private static <T> Optional<T> find(Supplier<T> call) {
    try {
      return Upstream.find(SERVICE, call);
    } catch (UpstreamException e) {
      throw unavailable(e);
    }
  }

  private static TenureException unavailable(UpstreamException e) {
    return new TenureException(
        DisposalError.POLICY_UNAVAILABLE, "policy-service: " + e.getMessage(), e);
  }
}
