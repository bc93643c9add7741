package io.tenure.policy.rest.event;

import io.tenure.policy.domain.event.RawEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A business event as other systems post it. */
@Schema(name = "BusinessEvent")
public record EventBody(
    @Schema(
            required = true,
            description = "Name of the system that posts it; no names of people",
            examples = "erp")
        String source,
    @Schema(
            required = true,
            description =
                "That system's own id of the event: the same source and id are the same event",
            examples = "contract-4711-end")
        String id,
    @Schema(
            required = true,
            description = "Name of the trigger that it supplies",
            examples = "contract_end")
        String type,
    @Schema(required = true) ObjectBody object,
    @Schema(
            required = true,
            format = "date-time",
            description =
                "When it happened or will happen: RFC 3339 with zone, in the years 1900 to 2200")
        String occurredAt,
    @Schema(
            nullable = true,
            minimum = "1",
            description =
                "Counts what the source says of this event, from 1 (the default). The highest counts,"
                    + " whatever the order of arrival; from 2 on it is a correction and gives a reason")
        Integer revision,
    @Schema(
            nullable = true,
            description = "True where the source takes the event back: it starts no clock")
        Boolean cancelled,
    @Schema(
            nullable = true,
            description = "Opaque reference to what proves it; no names or addresses")
        String evidence,
    @Schema(
            nullable = true,
            description =
                "Why it is corrected or cancelled, 1 to 1,000 characters; no personal data")
        String reason) {

  /** What it happened to: exactly one of the two. */
  @Schema(name = "BusinessEventObject")
  public record ObjectBody(
      @Schema(
              nullable = true,
              format = "uuid",
              description =
                  "Id of a record; disposal-service makes it of system, dataset and key at POST"
                      + " /record-references")
          String record,
      @Schema(
              nullable = true,
              description =
                  "Subject reference (s1:...): the event counts for all records of this person")
          String subject) {}

  RawEvent toRaw() {
    return new RawEvent(
        source,
        id,
        type,
        object == null ? null : object.record(),
        object == null ? null : object.subject(),
        occurredAt,
        revision,
        Boolean.TRUE.equals(cancelled),
        evidence,
        reason);
  }
}
