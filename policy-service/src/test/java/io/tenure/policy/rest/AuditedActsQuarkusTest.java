package io.tenure.policy.rest;

import static io.tenure.policy.rest.Policies.APPROVER;
import static io.tenure.policy.rest.Policies.AUDITOR;
import static io.tenure.policy.rest.Policies.AUTHOR;
import static io.tenure.policy.rest.Policies.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.kit.operation.OperationHandler;
import io.tenure.kit.operation.OperationResource;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.policy.domain.audit.Act;
import io.tenure.policy.rest.audit.Audited;
import io.tenure.policy.rest.audit.ChangesNothing;
import io.tenure.policy.rest.audit.OwnLog;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing with an effect is done without its entry in the audit log. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class AuditedActsQuarkusTest {

  /** The kinds of act that only the clock does. */
  private static final Set<Act.Kind> BY_CLOCK =
      Set.of(Act.Kind.VERSION_TOOK_EFFECT, Act.Kind.VERSION_SUPERSEDED);

  @AfterEach
  void nothingIsLeft() {
    Layers.clear();
  }

  @Test
  void everyMethodWithAnEffectSaysWhichActItRecords() {
    assertThat(methodsThatAreNoGet())
        .hasSizeGreaterThan(10)
        .allSatisfy(
            method ->
                assertThat(method.isAnnotationPresent(Audited.class))
                    .as(
                        "%s is @Audited with what it writes into AuditTrail, or @ChangesNothing, or has its @OwnLog",
                        method)
                    .isNotEqualTo(isQuestion(method)));
  }

  /** The kit's cancel has an effect only where operations run; then it has to be audited. */
  @Test
  void policyServiceRunsNoOperationThatCouldBeCancelled() {
    assertThat(Arc.container().listAll(OperationHandler.class)).isEmpty();
  }

  @Test
  void everyActLeavesItsEntry() {
    Map<Act.Kind, Supplier<Response>> acts = acts();
    Set<Act.Kind> declared =
        methodsThatAreNoGet().stream()
            .filter(method -> method.isAnnotationPresent(Audited.class))
            .map(method -> method.getAnnotation(Audited.class).value())
            .collect(Collectors.toSet());
    assertThat(acts.keySet())
        .as("acts that are tried here, and acts that endpoints declare")
        .isEqualTo(declared);
    assertThat(Stream.concat(declared.stream(), BY_CLOCK.stream()))
        .as("kinds of act that something records")
        .containsExactlyInAnyOrder(Act.Kind.values());
    acts.forEach(
        (kind, act) -> {
          long before = entries(kind);
          Response done = act.get();
          assertThat(done.statusCode()).as("%s: %s", kind, done.asString()).isBetween(200, 201);
          assertThat(entries(kind)).as("entries of %s", kind).isEqualTo(before + 1);
        });
  }

  /** One way to do each, in an order in which each is possible. */
  private static Map<Act.Kind, Supplier<Response>> acts() {
    Map<Act.Kind, Supplier<Response>> acts = new EnumMap<>(Act.Kind.class);
    String name = Policies.name();
    Supplier<String> policy = new Once(() -> idOf(name));
    acts.put(
        Act.Kind.POLICY_CREATED,
        () -> AUTHOR.post("/api/v1/policies", Map.of("name", name, "pack", "nl")));
    acts.put(
        Act.Kind.DRAFT_CREATED,
        () -> AUTHOR.post("/api/v1/policies/" + policy.get() + "/versions", Map.of("from", 1)));
    acts.put(
        Act.Kind.DRAFT_CHANGED,
        () -> {
          Response draft = AUTHOR.get(version(policy.get(), 1));
          return AUTHOR.put(
              version(policy.get(), 1),
              draft.header("ETag"),
              Map.of("rules", draft.jsonPath().getList("rules")));
        });
    acts.put(
        Act.Kind.VERSION_SUBMITTED, () -> AUTHOR.post(version(policy.get(), 1) + "/submit", null));
    acts.put(
        Act.Kind.VERSION_APPROVED,
        () ->
            APPROVER.post(
                version(policy.get(), 1) + "/approve",
                Map.of(
                    "digest",
                    AUTHOR.get(version(policy.get(), 1)).jsonPath().getString("digest"))));
    acts.put(
        Act.Kind.VERSION_ACTIVATED,
        () -> APPROVER.post(version(policy.get(), 1) + "/activate", Map.of()));
    acts.put(
        Act.Kind.VERSION_WITHDRAWN,
        () -> AUTHOR.post(version(policy.get(), 2) + "/withdraw", Map.of("reason", "No need.")));
    acts.put(
        Act.Kind.VERSION_ROLLED_BACK,
        () -> AUTHOR.post(version(policy.get(), 1) + "/rollback", Map.of("reason", "Again.")));
    acts.put(
        Act.Kind.CATALOGUE_CHANGED,
        () ->
            AUTHOR.post(
                "/api/v1/regulations",
                Map.of(
                    "id",
                    "org:audited",
                    "name",
                    "Works agreement on records",
                    "jurisdiction",
                    "DE",
                    "citation",
                    "Works agreement of 1 March 2026",
                    "officialUrl",
                    "https://intranet.example/agreements/12",
                    "reason",
                    "It binds this organisation.")));
    return acts;
  }

  private static String idOf(String name) {
    String cursor = "";
    while (cursor != null) {
      Response page = AUDITOR.get("/api/v1/policies?limit=200&cursor={c}", cursor);
      List<String> ids = page.jsonPath().getList("items.findAll { it.name == '" + name + "' }.id");
      if (!ids.isEmpty()) {
        return ids.getFirst();
      }
      cursor = page.jsonPath().getString("next");
    }
    throw new AssertionError("There is no policy " + name);
  }

  private static long entries(Act.Kind kind) {
    return Policies.audited("?act=" + kind).size();
  }

  private static List<Method> methodsThatAreNoGet() {
    Set<Bean<?>> beans = Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE);
    return beans.stream()
        .map(Bean::getBeanClass)
        .distinct()
        .filter(type -> type.isAnnotationPresent(Path.class) && !type.isInterface())
        .filter(type -> type != OperationResource.class)
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .filter(AuditedActsQuarkusTest::isNoGet)
        .toList();
  }

  private static boolean isNoGet(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(use -> use.annotationType().getAnnotation(HttpMethod.class))
        .anyMatch(verb -> verb != null && !Set.of("GET", "HEAD", "OPTIONS").contains(verb.value()));
  }

  private static boolean isQuestion(Method method) {
    Class<?> resource = method.getDeclaringClass();
    return method.isAnnotationPresent(ChangesNothing.class)
        || resource.isAnnotationPresent(ChangesNothing.class)
        || resource.isAnnotationPresent(OwnLog.class);
  }

  /** A value looked up when it is first needed. */
  private static final class Once implements Supplier<String> {
    private final Supplier<String> source;
    private String value;

    Once(Supplier<String> source) {
      this.source = source;
    }

    @Override
    public String get() {
      if (value == null) {
        value = source.get();
      }
      return value;
    }
  }
}
