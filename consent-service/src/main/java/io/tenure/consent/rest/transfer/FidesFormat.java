package io.tenure.consent.rest.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenure.consent.domain.fides.FidesPreference;
import io.tenure.consent.usecase.fides.FidesOrder;
import io.tenure.consent.usecase.fides.ReadFides;
import io.tenure.consent.usecase.fides.ReadFides.Read;

/** One record of fides a line, with one preference or with several. */
final class FidesFormat implements LineFormat {
  private static final String MALFORMED = "request.malformed";

  private final ObjectMapper json;
  private final ReadFides readFides;
  private final FidesOrder order;

  FidesFormat(ObjectMapper json, ReadFides readFides, FidesOrder order) {
    this.json = json;
    this.readFides = readFides;
    this.order = order;
  }

  @Override
  public void read(String line, Into into) throws RefusedLineException {
    JsonNode record = tree(line);
    if (!record.isObject()) {
      throw new RefusedLineException(MALFORMED, "the line is no JSON object");
    }
    for (FidesPreference saved : FidesRecord.preferences(record)) {
      Read read = readFides.read(saved, order);
      read.events().forEach(into::add);
      if (read.refused() != null) {
        into.refuse(read.refused().code().code(), read.refused().detail());
      }
    }
  }

  private JsonNode tree(String line) throws RefusedLineException {
    try {
      return json.readTree(line);
    } catch (JsonProcessingException e) {
      throw new RefusedLineException(
          MALFORMED,
          "the line is not well-formed JSON (column " + e.getLocation().getColumnNr() + ")");
    }
  }
}
