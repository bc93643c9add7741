package io.tenure.policy.cli.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tenure.plan.PlanJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns parts of a document into records, and says in place and words what does not fit. */
public final class Binder {
  private static final JsonMapper JSON = PlanJson.mapper();

  private final Document document;
  private final List<Problem> problems = new ArrayList<>();

  public Binder(Document document) {
    this.document = document;
  }

  /** What did not fit so far. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Adds a problem that the reader of the whole found. */
  public void error(String code, String place, String message) {
    problems.add(document.error(code, null, place, message));
  }

  /**
   * The record at a place; empty where it does not fit, with the first reason noted.
   *
   * @param rule id to mention, may be null
   */
  public <T> Optional<T> bind(JsonNode node, Class<T> type, String place, String rule) {
    if (node == null || node.isNull()) {
      problems.add(
          document.error("VALUE_EMPTY", rule, place, "An entry is empty; fill it or remove it."));
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.treeToValue(node, type));
    } catch (JsonMappingException e) {
      Misfit misfit = Misfit.of(e);
      problems.add(
          document.error(misfit.code(), rule, place + below(e.getPath()), misfit.message()));
      return Optional.empty();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is no text that could be malformed", e);
    }
  }

  /** The entries of a list; whatever is missing is an empty list. */
  public List<JsonNode> entries(String member) {
    JsonNode node = document.root().get(member);
    if (node == null || node.isNull()) {
      return List.of();
    }
    if (!node.isArray()) {
      error("VALUE_INVALID", member, "'" + member + "' is a list: begin each entry with a dash.");
      return List.of();
    }
    List<JsonNode> entries = new ArrayList<>();
    node.forEach(entries::add);
    return entries;
  }

  /** Notes members of the root that mean nothing here. */
  public void rootMembers(List<String> known) {
    if (!document.root().isObject()) {
      error("VALUE_INVALID", "", "The file is a mapping with " + String.join(", ", known) + ".");
      return;
    }
    document
        .root()
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                error("MEMBER_UNKNOWN", name, Misfit.unknown(name, known));
              }
            });
  }

  private static String below(List<JsonMappingException.Reference> path) {
    StringBuilder place = new StringBuilder();
    for (JsonMappingException.Reference step : path) {
      if (step.getFieldName() != null) {
        place.append('.').append(step.getFieldName());
      } else if (step.getIndex() >= 0) {
        place.append('[').append(step.getIndex()).append(']');
      }
    }
    return place.toString();
  }
}
