package io.tenure.policy.rest.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * Answers about thousands of records are several times as long as the questions: their members are
 * read by generated accessors in place of reflection. Says and reads nothing else than without.
 */
@Singleton
class AnswerJson implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.registerModule(new BlackbirdModule());
  }
}
