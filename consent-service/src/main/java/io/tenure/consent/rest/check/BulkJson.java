package io.tenure.consent.rest.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * Questions and answers about thousands of people: their members are read by generated accessors in
 * place of reflection. Says and reads nothing else than without.
 */
@Singleton
class BulkJson implements ObjectMapperCustomizer {
  @Override
  public void customize(ObjectMapper mapper) {
    mapper.registerModule(new BlackbirdModule());
  }
}
