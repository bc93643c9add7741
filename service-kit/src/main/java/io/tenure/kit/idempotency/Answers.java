package io.tenure.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Turns what a resource method takes and gives into bytes that can be compared and kept. */
@Singleton
class Answers {

  private static final List<String> KEPT_HEADERS = List.of("Location", "ETag", "Content-Location");

  private final ObjectMapper json;
  private final ObjectMapper canonical;

  Answers(ObjectMapper json) {
    this.json = json;
    this.canonical =
        json.copy()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.INDENT_OUTPUT);
  }

  /** The body parameter as canonical JSON; empty when the method takes none. */
  byte[] body(Method method, Object[] arguments) {
    Parameter[] parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (isEntity(parameters[i])) {
        return canonical(arguments[i]);
      }
    }
    return new byte[0];
  }

  private byte[] canonical(Object value) {
    try {
      // Trees keep the order of the request: read them as maps first.
      Object plain =
          value instanceof com.fasterxml.jackson.databind.JsonNode
              ? canonical.convertValue(value, Object.class)
              : value;
      return canonical.writeValueAsBytes(plain);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "The body of an @Idempotent method must be writable as JSON", e);
    }
  }

  /** What went out for this result; null when it is not a success and must not be kept. */
  StoredAnswer answer(Method method, Object result) {
    return switch (result) {
      case Response response -> of(response);
      case RestResponse<?> response -> of(response.toResponse());
      case null -> new StoredAnswer(status(method, 204), Map.of(), null);
      default -> new StoredAnswer(status(method, 200), Map.of(), bytes(result));
    };
  }

  private StoredAnswer of(Response response) {
    if (response.getStatus() / 100 != 2) {
      return null;
    }
    Map<String, String> headers = new HashMap<>();
    for (String name : KEPT_HEADERS) {
      String value = response.getHeaderString(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    return new StoredAnswer(
        response.getStatus(), headers, response.hasEntity() ? bytes(response.getEntity()) : null);
  }

  private byte[] bytes(Object entity) {
    try {
      return json.writeValueAsBytes(entity);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "The answer of an @Idempotent method must be writable as JSON", e);
    }
  }

  private static int status(Method method, int usual) {
    ResponseStatus declared = method.getAnnotation(ResponseStatus.class);
    return declared == null ? usual : declared.value();
  }

  private static boolean isEntity(Parameter parameter) {
    return !parameter.getType().getName().startsWith("jakarta.ws.rs.core.")
        && Arrays.stream(parameter.getAnnotations())
            .map(annotation -> annotation.annotationType().getName())
            .noneMatch(
                name ->
                    name.startsWith("jakarta.ws.rs.")
                        || name.startsWith("org.jboss.resteasy.reactive."));
  }
}
