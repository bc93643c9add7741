package io.tenure.kit.testing;

import io.quarkus.arc.Arc;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One method of one resource, with who may call it.
 *
 * @param template the path with its parameters
 * @param path the same with values that name nothing
 * @param roles listed roles; {@link #ANY_ROLE} for every authenticated caller
 * @param open whether it needs no token at all
 */
record Endpoint(
    String method,
    String template,
    String path,
    List<String> roles,
    boolean open,
    boolean unannotated,
    boolean takesBody) {

  static final String ANY_ROLE = "**";

  static List<Endpoint> ofRunningApplication() {
    Set<Bean<?>> beans = Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE);
    List<Endpoint> endpoints = new ArrayList<>();
    beans.stream()
        .map(Bean::getBeanClass)
        .distinct()
        .filter(type -> type.isAnnotationPresent(Path.class) && !type.isInterface())
        .forEach(type -> endpoints.addAll(of(type)));
    endpoints.sort(Comparator.comparing(Endpoint::template).thenComparing(Endpoint::method));
    return endpoints;
  }

  boolean anyRole() {
    return roles.contains(ANY_ROLE);
  }

  boolean allows(String role) {
    return anyRole() || roles.contains(role);
  }

  String markdown() {
    return "| `"
        + method
        + " "
        + template
        + "` | "
        + (open ? "no token needed" : anyRole() ? "any role" : String.join(", ", roles))
        + " |";
  }

  @Override
  public String toString() {
    return method + " " + template;
  }

  private static List<Endpoint> of(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .flatMap(method -> httpMethod(method).map(verb -> of(type, method, verb)))
        .toList();
  }

  private static Stream<String> httpMethod(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .filter(a -> a.isAnnotationPresent(HttpMethod.class))
        .map(a -> a.getAnnotation(HttpMethod.class).value());
  }

  private static Endpoint of(Class<?> type, Method method, String verb) {
    String template =
        join(
            type.getAnnotation(Path.class).value(),
            method.isAnnotationPresent(Path.class) ? method.getAnnotation(Path.class).value() : "");
    RolesAllowed roles =
        method.isAnnotationPresent(RolesAllowed.class)
            ? method.getAnnotation(RolesAllowed.class)
            : method.isAnnotationPresent(PermitAll.class)
                ? null
                : type.getAnnotation(RolesAllowed.class);
    boolean open =
        roles == null
            && (method.isAnnotationPresent(PermitAll.class)
                || type.isAnnotationPresent(PermitAll.class));
    return new Endpoint(
        verb,
        template,
        fill(template, method),
        roles == null ? List.of() : List.of(roles.value()),
        open,
        roles == null && !open,
        takesBody(type, method, verb));
  }

  private static boolean takesBody(Class<?> type, Method method, String verb) {
    boolean entity = Arrays.stream(method.getParameters()).anyMatch(Endpoint::isEntity);
    return entity
        && !verb.equals("GET")
        && (!method.isAnnotationPresent(Consumes.class)
            || method.getAnnotation(Consumes.class).value()[0].contains("json")
            || type.isAnnotationPresent(Consumes.class));
  }

  private static boolean isEntity(Parameter parameter) {
    return Arrays.stream(parameter.getAnnotations())
            .map(a -> a.annotationType().getName())
            .noneMatch(
                name ->
                    name.startsWith("jakarta.ws.rs.")
                        || name.startsWith("org.jboss.resteasy.reactive."))
        && !parameter.getType().getName().startsWith("jakarta.ws.rs.core.");
  }

  private static String join(String first, String second) {
    String joined = ("/" + first + "/" + second).replaceAll("/+", "/");
    return joined.length() > 1 && joined.endsWith("/")
        ? joined.substring(0, joined.length() - 1)
        : joined;
  }

  /** A value that fits the parameter's type and names nothing. */
  private static String fill(String template, Method method) {
    String path = template;
    for (Parameter parameter : method.getParameters()) {
      PathParam name = parameter.getAnnotation(PathParam.class);
      String key = name != null ? name.value() : parameter.getName();
      Class<?> type = parameter.getType();
      boolean number =
          type == int.class || type == long.class || type == Integer.class || type == Long.class;
      path =
          path.replaceAll(
              "\\{\\s*" + java.util.regex.Pattern.quote(key) + "\\s*(:[^}]*)?}",
              number ? "999999" : UUID.randomUUID().toString());
    }
    return path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
  }
}
