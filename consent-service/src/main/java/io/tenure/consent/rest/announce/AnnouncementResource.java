package io.tenure.consent.rest.announce;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.usecase.announce.ReadAnnouncements;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves the announcements. */
@Path("/api/v1/announcements")
@Tag(name = "Announcements")
@RolesAllowed({Roles.SERVICE, Roles.CONSENT_MANAGER, Roles.AUDITOR})
@RunOnVirtualThread
public class AnnouncementResource {
  private final ReadAnnouncements readAnnouncements;

  AnnouncementResource(ReadAnnouncements readAnnouncements) {
    this.readAnnouncements = readAnnouncements;
  }

  @GET
  @Operation(
      summary = "What happened since a cursor",
      description =
          "In order and without gaps, ids and subject references only: consent.changed,"
              + " consent.expires_soon, consent.opt_in_requested, notice.published,"
              + " person_request.received, person_request.changed, subject.merged, subject.erased;"
              + " pass over types you do not know. Ask again with next; keep it only when the items"
              + " are dealt with, so that each is seen at least once.")
  public AnnouncementsAnswer announcements(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(5000) int limit) {
    long after = AnnouncementsAnswer.position(cursor);
    return AnnouncementsAnswer.of(readAnnouncements.after(after, limit), after);
  }
}
