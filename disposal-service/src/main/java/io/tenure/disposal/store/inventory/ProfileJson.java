package io.tenure.disposal.store.inventory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tenure.plan.PlanJson;
import io.tenure.plan.RetentionPlan.Profile;

/** Profiles as they are stored. */
public final class ProfileJson {

  private static final JsonMapper JSON = PlanJson.mapper();

  private ProfileJson() {}

  /** Reads a stored profile. */
  public static Profile read(String content) {
    try {
      return JSON.readValue(content, Profile.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored profile cannot be read", e);
    }
  }
}
