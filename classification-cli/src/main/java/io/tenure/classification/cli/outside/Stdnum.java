package io.tenure.classification.cli.outside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenure.classification.cli.judge.NumberVector;
import io.tenure.classification.cli.say.CliException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Asks python-stdnum, another implementation of the same schemes (LGPL-2.1-or-later, installed by
 * whoever runs this).
 */
public final class Stdnum {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Stdnum() {}

  /** Those of the numbers that it refuses; a module that it does not have refuses none. */
  public static List<NumberVector> refused(Path python, List<NumberVector> numbers) {
    try {
      String asked =
          JSON.writeValueAsString(
              numbers.stream().map(v -> List.of(v.module(), v.number())).toList());
      List<Boolean> refused =
          JSON.readValue(Python.run(python, "stdnum_refuses.py", asked), new TypeReference<>() {});
      return IntStream.range(0, numbers.size())
          .filter(refused::get)
          .mapToObj(numbers::get)
          .toList();
    } catch (JsonProcessingException e) {
      throw CliException.failed(python + " did not answer as expected about python-stdnum.");
    }
  }
}
