package io.tenure.consent.rest;

import io.tenure.consent.domain.event.RawEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consent event as callers send it. */
@Schema(name = "ConsentEvent")
public record EventRequest(
    @Schema(required = true, description = "Subject reference: s1: and 43 characters of base64url")
        String subject,
    @Schema(
            required = true,
            description =
                "Key of a purpose; * with OBJECTED or OBJECTION_WITHDRAWN: everything that is done"
                    + " with the person's data",
            examples = "marketing.email")
        String purpose,
    @Schema(
            required = true,
            description =
                "REQUESTED, DEFERRED, REFUSED, GIVEN, RENEWED, EXPIRED, INVALIDATED, REVOKED,"
                    + " WITHDRAWN, OBJECTED, OBJECTION_WITHDRAWN or USED")
        String event,
    @Schema(
            format = "date-time",
            nullable = true,
            description =
                "When it happened, RFC 3339 with zone, in the years 1900 to 2200 and not in the"
                    + " future. Required except in an import; an imported GIVEN without it makes no"
                    + " consent, an imported REFUSED or OBJECTED without it ends none")
        String at,
    @Schema(
            nullable = true,
            description =
                "FORM, DOUBLE_OPT_IN, PHONE, PAPER, IN_PERSON, GPC, SYSTEM, CONTROLLER or IMPORT;"
                    + " required except in an import. GPC goes with OBJECTED and with purposes of"
                    + " sale or sharing only")
        String method,
    @Schema(
            nullable = true,
            description = "Opaque reference to what proves the event; no names or addresses")
        String evidence,
    @Schema(required = true, description = "The system the event comes from", examples = "web-shop")
        String source,
    @Schema(
            nullable = true,
            description =
                "That system's own id of the event: the same source and sourceId are the same event."
                    + " Required in an import")
        String sourceId,
    @Schema(
            nullable = true,
            description =
                "The channel it holds for: EMAIL, PHONE, SMS, POST, MESSENGER, or ANY (all of them),"
                    + " which is also what it means where it is absent",
            examples = "EMAIL")
        String channel,
    @Schema(
            nullable = true,
            description =
                "The contact point it holds for, as the subject reference of the address or number"
                    + " itself; all of them where it is absent")
        String contactPoint,
    @Schema(nullable = true, description = "Id of the proof of what was shown to the person")
        String notice,
    @Schema(
            nullable = true,
            description =
                "Age in full years when it happened, where it matters: below the purpose's age of"
                    + " consent a yes needs guardian (GDPR Art. 8)")
        Integer age,
    @Schema(
            nullable = true,
            description = "Subject reference of the holder of parental responsibility who agreed")
        String guardian,
    @Schema(
            nullable = true,
            description =
                "Term by law or practice under which a consent falls, beside the purpose's own"
                    + " validity; the earlier end counts: CA_BUSINESS_RELATIONSHIP (2 years),"
                    + " CA_INQUIRY (6 months), FR_TRACKERS (6 months), FR_PROSPECTS (3 years)")
        String term) {

  /** The event as the domain reads it. */
  public RawEvent toRaw() {
    return toRaw(sourceId);
  }

  /** With another source id where the caller gave none. */
  RawEvent toRaw(String ownId) {
    return new RawEvent(
        subject,
        purpose,
        event,
        at,
        method,
        evidence,
        source,
        sourceId == null ? ownId : sourceId,
        channel,
        contactPoint,
        notice,
        age,
        guardian,
        term);
  }
}
