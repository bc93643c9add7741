package io.tenure.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;

/**
 * Says in every service's OpenAPI document what the kit does for every service: the form of
 * problems, the key that idempotent calls need, and what is answered to {@code If-None-Match}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class KitDescription implements OASFilter {

  private static final String PROBLEM = "Problem";
  private static final String PROBLEM_JSON = "application/problem+json";

  /** Shapes of the problem extension, which ours replaces. */
  private static final List<String> FOREIGN = List.of("HttpProblem", "HttpValidationProblem");

  private final IdempotentRoutes idempotent;

  public KitDescription(IndexView index) {
    this.idempotent = IdempotentRoutes.of(index);
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null) {
      return;
    }
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    FOREIGN.forEach(document.getComponents()::removeSchema);
    document.getComponents().addSchema(PROBLEM, problem());
    document.getPaths().getPathItems().forEach(this::describe);
  }

  private void describe(String path, PathItem item) {
    item.getOperations().forEach((method, operation) -> describe(method + " " + path, operation));
  }

  private void describe(String route, Operation operation) {
    if (operation.getResponses() == null) {
      operation.setResponses(OASFactory.createAPIResponses());
    }
    operation.getResponses().setDefaultValue(refusal());
    if (asksForNews(operation)) {
      operation.getResponses().addAPIResponse("304", unchanged());
    }
    if (idempotent.contains(route)) {
      operation.addParameter(key());
    }
  }

  private static APIResponse refusal() {
    return OASFactory.createAPIResponse()
        .description("Anything else: what is wrong, with a stable code")
        .content(
            OASFactory.createContent()
                .addMediaType(
                    PROBLEM_JSON,
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
  }

  private static boolean asksForNews(Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(p -> "If-None-Match".equals(p.getName()));
  }

  private static APIResponse unchanged() {
    return OASFactory.createAPIResponse()
        .description("What If-None-Match names is still what would be answered");
  }

  private static Parameter key() {
    return OASFactory.createParameter()
        .name("Idempotency-Key")
        .in(Parameter.In.HEADER)
        .required(true)
        .description(
            "New for each new request, the same when it is repeated: a repetition gets the same answer, and the key with another body is refused.")
        .schema(text().pattern("[A-Za-z0-9._:-]{1,128}"));
  }

  private static Schema problem() {
    Schema violation =
        OASFactory.createSchema()
            .addType(Schema.SchemaType.OBJECT)
            .addProperty("field", text().description("Path in the body, or name of a parameter"))
            .addProperty("in", text())
            .addProperty("message", text());
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .description(
            "A refusal or failure (RFC 9457). May have more members, depending on the code.")
        .addProperty("type", text().format("uri").description("urn:tenure:problem: and the code"))
        .addProperty("title", text())
        .addProperty(
            "status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).format("int32"))
        .addProperty("detail", text().description("What is wrong here and what to do about it"))
        .addProperty("instance", text().format("uri-reference"))
        .addProperty("code", text().description("Stable name of this kind of failure"))
        .addProperty(
            "correlationId",
            text()
                .description("Leads to the lines of the log; also in the header X-Correlation-Id"))
        .addProperty("traceId", text())
        .addProperty(
            "violations",
            OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(violation))
        .required(List.of("type", "title", "status", "detail", "code", "correlationId"));
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }
}
