package io.tenure.consent.store;

import io.tenure.consent.domain.event.Route;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.domain.state.ConsentState;
import io.tenure.consent.domain.state.ConsentView;
import io.tenure.consent.domain.state.Standing;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** States by route as they lie in JSON columns; null where there are none. */
final class RouteJson {
  private RouteJson() {}

  static String standings(Map<Route, Standing> routes) {
    if (routes.isEmpty()) {
      return null;
    }
    JsonArray array = new JsonArray();
    routes.forEach(
        (route, standing) ->
            array.add(
                entry(route, standing.state(), standing.since(), standing.endedAt())
                    .put("validUntil", text(standing.validUntil()))
                    .put("lastEffectiveAt", text(standing.lastEffectiveAt()))
                    .put("unproven", standing.unproven())));
    return array.encode();
  }

  static Map<Route, Standing> standings(String json) {
    if (json == null) {
      return Map.of();
    }
    Map<Route, Standing> routes = new TreeMap<>();
    new JsonArray(json)
        .forEach(
            each -> {
              JsonObject entry = (JsonObject) each;
              routes.put(
                  route(entry),
                  new Standing(
                      ConsentState.valueOf(entry.getString("state")),
                      instant(entry, "since"),
                      instant(entry, "endedAt"),
                      instant(entry, "validUntil"),
                      instant(entry, "lastEffectiveAt"),
                      entry.getBoolean("unproven")));
            });
    return routes;
  }

  static String views(Map<Route, ConsentView> routes) {
    if (routes.isEmpty()) {
      return null;
    }
    JsonArray array = new JsonArray();
    routes.forEach(
        (route, view) -> array.add(entry(route, view.state(), view.since(), view.endedAt())));
    return array.encode();
  }

  static Map<Route, ConsentView> views(String json) {
    if (json == null) {
      return Map.of();
    }
    Map<Route, ConsentView> routes = new TreeMap<>();
    new JsonArray(json)
        .forEach(
            each -> {
              JsonObject entry = (JsonObject) each;
              routes.put(
                  route(entry),
                  new ConsentView(
                      ConsentState.valueOf(entry.getString("state")),
                      instant(entry, "since"),
                      instant(entry, "endedAt")));
            });
    return routes;
  }

  static Route route(String channel, String contactPoint) {
    return new Route(Channel.valueOf(channel), reference(contactPoint));
  }

  static SubjectReference reference(String text) {
    return text == null ? null : new SubjectReference(text);
  }

  static String text(SubjectReference reference) {
    return reference == null ? null : reference.value();
  }

  private static JsonObject entry(Route route, ConsentState state, Instant since, Instant endedAt) {
    return new JsonObject()
        .put("channel", route.channel().name())
        .put("contactPoint", text(route.contactPoint()))
        .put("state", state.name())
        .put("since", text(since))
        .put("endedAt", text(endedAt));
  }

  private static Route route(JsonObject entry) {
    return route(entry.getString("channel"), entry.getString("contactPoint"));
  }

  private static Instant instant(JsonObject entry, String name) {
    String text = entry.getString(name);
    return text == null ? null : Instant.parse(text);
  }

  private static String text(Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
