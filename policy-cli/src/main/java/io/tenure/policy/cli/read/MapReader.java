package io.tenure.policy.cli.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tenure.plan.PlanJson;
import io.tenure.policy.cli.say.Shown;
import io.tenure.policy.domain.map.DataMap;
import io.tenure.policy.domain.map.DataMapForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a data map as classification-service answers it. */
public final class MapReader {

  /** Larger than any map of a CRM with thousands of tables. */
  private static final int MAX_BYTES = 50 * 1024 * 1024;

  private static final JsonMapper JSON = PlanJson.mapper();

  private MapReader() {}

  /**
   * The map of a file.
   *
   * @throws UnreadableException where there is no such file, or it is no data map
   */
  public static DataMap read(Path file) {
    String shown = file.toString();
    try {
      if (!Files.isRegularFile(file)) {
        throw unreadable("FILE_MISSING", shown, "There is no such file.");
      }
      if (Files.size(file) > MAX_BYTES) {
        throw unreadable("FILE_TOO_LARGE", shown, "Larger than 50 MiB; no data map is.");
      }
      DataMap map = JSON.readValue(file.toFile(), DataMap.class);
      if (map == null) {
        throw unreadable("MAP_INVALID", shown, "Not a data map but null.");
      }
      DataMapForm.wrong(map)
          .ifPresent(
              wrong -> {
                throw unreadable("MAP_INVALID", shown, Shown.of(wrong));
              });
      return map;
    } catch (JsonMappingException e) {
      throw unreadable("MAP_INVALID", shown, Misfit.of(e).message());
    } catch (JsonProcessingException e) {
      throw unreadable("MAP_INVALID", shown, "Not JSON: " + Shown.of(e.getOriginalMessage()) + ".");
    } catch (IOException e) {
      throw unreadable("FILE_UNREADABLE", shown, "Cannot be read; look at its permissions.");
    }
  }

  private static UnreadableException unreadable(String code, String shown, String message) {
    return new UnreadableException(code, Position.ofFile(Shown.of(shown)), message);
  }
}
