package io.tenure.disposal.usecase.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenure.disposal.domain.run.RunEffect;
import io.tenure.disposal.domain.run.RunRights;
import jakarta.inject.Singleton;
import java.util.List;

/** The dry run as it is stored. */
@Singleton
class EffectJson {

  private final ObjectMapper json;

  EffectJson(ObjectMapper json) {
    this.json = json;
  }

  String write(RunEffect effect) {
    try {
      return json.writeValueAsString(effect);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rights of a stored dry run; one from before they were asked for needs none. */
  RunRights rights(String effect) {
    try {
      RunRights rights = json.readValue(effect, RunEffect.class).rights();
      return rights == null ? new RunRights(false, null, List.of(), List.of(), List.of()) : rights;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
