package io.tenure.kit.config;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * Reads what was meant and nothing else: no half numbers, no numbers for names, nothing after the
 * end, nothing so deep that reading it would exhaust the stack.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

  /** Far more than any body has. */
  private static final int MAX_NESTING = 100;

  @Override
  public void customize(ObjectMapper mapper) {
    mapper
        .getFactory()
        .setStreamReadConstraints(
            mapper
                .getFactory()
                .streamReadConstraints()
                .rebuild()
                .maxNestingDepth(MAX_NESTING)
                .build());
    mapper
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }
}
