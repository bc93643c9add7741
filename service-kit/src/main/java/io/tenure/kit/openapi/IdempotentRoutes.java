package io.tenure.kit.openapi;

import io.tenure.kit.idempotency.Idempotent;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * The routes of {@link Idempotent} methods, as an OpenAPI document writes them.
 *
 * @param routes such as {@code POST /api/v1/holds/{id}/release}
 */
record IdempotentRoutes(Set<String> routes) {

  private static final DotName IDEMPOTENT = DotName.createSimple(Idempotent.class);
  private static final DotName PATH = DotName.createSimple(Path.class);

  static IdempotentRoutes of(IndexView index) {
    return new IdempotentRoutes(
        index.getAnnotations(IDEMPOTENT).stream()
            .filter(use -> use.target().kind() == AnnotationTarget.Kind.METHOD)
            .map(use -> route(use.target().asMethod()))
            .collect(Collectors.toUnmodifiableSet()));
  }

  boolean contains(String route) {
    return routes.contains(route);
  }

  private static String route(MethodInfo method) {
    return verb(method)
        + " "
        + join(
            path(method.declaringClass().declaredAnnotation(PATH)),
            path(method.declaredAnnotation(PATH)));
  }

  private static String verb(MethodInfo method) {
    return method.declaredAnnotations().stream()
        .map(use -> use.name().withoutPackagePrefix())
        .filter(name -> Set.of("POST", "PUT", "PATCH", "DELETE").contains(name))
        .findFirst()
        .orElse("POST");
  }

  private static String path(AnnotationInstance path) {
    return path == null ? "" : path.value().asString();
  }

  private static String join(String first, String second) {
    String joined =
        ("/" + first + "/" + second)
            .replaceAll("/+", "/")
            .replaceAll("\\{\\s*([^}:\\s]+)\\s*(:[^}]*)?}", "{$1}");
    return joined.length() > 1 && joined.endsWith("/")
        ? joined.substring(0, joined.length() - 1)
        : joined;
  }
}
