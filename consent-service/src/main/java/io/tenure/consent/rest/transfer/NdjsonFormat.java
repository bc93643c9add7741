package io.tenure.consent.rest.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.rest.EventRequest;
import io.tenure.kit.problem.ProblemBody;
import java.util.Map;

/** One JSON object a line. */
final class NdjsonFormat implements LineFormat {
  private final ObjectMapper json;

  NdjsonFormat(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void read(String line, Into into) throws RefusedLineException {
    try {
      EventRequest event = json.readValue(line, EventRequest.class);
      if (event == null) {
        throw new RefusedLineException(
            ConsentError.EVENT_EMPTY.terms().code(), "the line is empty");
      }
      into.add(event.toRaw());
    } catch (JsonMappingException e) {
      Map<String, Object> problem = ProblemBody.ofRequest(e);
      throw new RefusedLineException((String) problem.get("code"), (String) problem.get("detail"));
    } catch (JsonProcessingException e) {
      throw new RefusedLineException(
          "request.malformed",
          "the line is not well-formed JSON (column " + e.getLocation().getColumnNr() + ")");
    }
  }
}
