package io.tenure.policy.rest.event;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.tenure.policy.domain.event.RawEvent;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A business event in the JSON format of CloudEvents 1.0. {@code type} is the name of the trigger,
 * with or without a reverse domain name before it; {@code subject} the object; {@code time} when it
 * happened. Other attributes are extensions and are not kept.
 */
@Schema(name = "CloudEvent")
public final class CloudEventBody {
  public String specversion;
  public String id;
  public String source;

  @Schema(examples = "com.example.contract_end")
  public String type;

  @Schema(description = "record/ and the id of a record, or a subject reference (s1:...)")
  public String subject;

  @Schema(format = "date-time")
  public String time;

  public String datacontenttype;
  public Data data;

  @Schema(hidden = true)
  private final Map<String, Object> extensions = new HashMap<>();

  /** What CloudEvents has no attribute for. */
  @Schema(name = "CloudEventData")
  public record Data(
      @Schema(nullable = true) Integer revision,
      @Schema(nullable = true) Boolean cancelled,
      @Schema(nullable = true) String evidence,
      @Schema(nullable = true) String reason) {}

  @JsonAnySetter
  void extension(String name, Object value) {
    extensions.put(name, value);
  }

  /** In the version that is understood here. */
  boolean understood() {
    return "1.0".equals(specversion);
  }

  RawEvent toRaw() {
    Data said = data == null ? new Data(null, null, null, null) : data;
    boolean record = subject != null && subject.startsWith("record/");
    return new RawEvent(
        source,
        id,
        type == null ? null : type.substring(type.lastIndexOf('.') + 1),
        record ? subject.substring("record/".length()) : null,
        record ? null : subject,
        time,
        said.revision(),
        Boolean.TRUE.equals(said.cancelled()),
        said.evidence(),
        said.reason());
  }
}
