package io.tenure.kit.testing;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lets the test fail that sees an answer below 400 whose status the OpenAPI document does not tell.
 * (What is 400 and above is the document's default answer.) For all tests of a service: a file
 * {@code META-INF/services/io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback} with this
 * class in it.
 */
public final class DocumentedStatuses implements QuarkusTestBeforeEachCallback, Filter {

  private List<Operation> operations;

  private record Operation(String method, String template, Pattern path, List<String> statuses) {
    boolean is(String verb, String asked) {
      return method.equalsIgnoreCase(verb) && path.matcher(asked).matches();
    }
  }

  @Override
  public void beforeEach(QuarkusTestMethodContext context) {
    RestAssured.replaceFiltersWith(this);
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification response,
      FilterContext context) {
    Response answer = context.next(request, response);
    check(request.getMethod(), URI.create(request.getURI()).getRawPath(), answer.statusCode());
    return answer;
  }

  /**
   * @throws AssertionError where the document names an operation and not this status
   */
  void check(String method, String path, int status) {
    if (status >= 400) {
      return;
    }
    find(method, path)
        .filter(operation -> !operation.statuses.contains(Integer.toString(status)))
        .ifPresent(
            operation -> {
              throw new AssertionError(
                  "%s %s answered %d; its OpenAPI document tells %s"
                      .formatted(method, operation.template, status, operation.statuses));
            });
  }

  /** The operation with the fewest parameters in its path, as routes are chosen. */
  private Optional<Operation> find(String method, String path) {
    return operations().stream()
        .filter(operation -> operation.is(method, path))
        .min(Comparator.comparingLong(o -> o.template.chars().filter(c -> c == '{').count()));
  }

  private synchronized List<Operation> operations() {
    if (operations == null) {
      Map<String, Map<String, Map<String, Object>>> paths =
          given()
              .noFilters()
              .accept("application/json")
              .get("/q/openapi")
              .jsonPath()
              .getMap("paths");
      operations =
          paths.entrySet().stream()
              .flatMap(
                  path ->
                      path.getValue().entrySet().stream()
                          .map(each -> operation(path.getKey(), each.getKey(), each.getValue())))
              .toList();
    }
    return operations;
  }

  private static Operation operation(
      String template, String method, Map<String, Object> operation) {
    return new Operation(
        method,
        template,
        Pattern.compile(template.replaceAll("\\{[^}]*}", "[^/]+")),
        operation.get("responses") instanceof Map<?, ?> responses
            ? responses.keySet().stream().map(Object::toString).toList()
            : List.of());
  }
}
