package io.tenure.policy.domain.map;

import io.tenure.plan.PlanJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A data map as classification-service answers it. */
public final class Maps {

  private Maps() {}

  public static DataMap demo() {
    return read(demoJson());
  }

  public static String demoJson() {
    try (InputStream in = Maps.class.getResourceAsStream("/map/demo-crm.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static DataMap read(String json) {
    try {
      return PlanJson.mapper().readValue(json, DataMap.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
