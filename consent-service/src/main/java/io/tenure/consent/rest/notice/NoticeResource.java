package io.tenure.consent.rest.notice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.notice.NoticeKey;
import io.tenure.consent.domain.notice.NoticeVersion;
import io.tenure.consent.usecase.notice.EditNotice;
import io.tenure.consent.usecase.notice.FindNotices;
import io.tenure.kit.http.EntityTags;
import io.tenure.kit.idempotency.Idempotent;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.Page;
import io.tenure.kit.page.PageQuery;
import io.tenure.kit.security.CurrentActor;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Keeps notices: their drafts and all their versions. */
@Path("/api/v1/notices")
@Tag(name = "Notices")
@RunOnVirtualThread
public class NoticeResource {
  private final EditNotice editNotice;
  private final FindNotices findNotices;
  private final CurrentActor actor;

  NoticeResource(EditNotice editNotice, FindNotices findNotices, CurrentActor actor) {
    this.editNotice = editNotice;
    this.findNotices = findNotices;
    this.actor = actor;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.CONSENT_MANAGER)
  @Operation(summary = "Write a notice: the draft of its first version")
  public RestResponse<NoticeVersionAnswer> create(@NotNull @Valid NewNotice request) {
    return made(
        editNotice.create(
            new NoticeKey(request.key()), request.content().toContent(), actor.get()));
  }

  @GET
  @RolesAllowed("**")
  @Operation(summary = "All notices in their latest versions, by key")
  public Page<NoticeVersionAnswer> list(@BeanParam @Valid PageQuery page) {
    String after = page.after(2).map(cursor -> cursor.key(1)).orElse(null);
    List<NoticeVersion> rows = findNotices.list(after, page.fetch());
    return Page.of(rows, page.limit(), row -> Cursor.of("notices", row.key()))
        .map(NoticeVersionAnswer::of);
  }

  @GET
  @Path("/{key}/versions")
  @RolesAllowed("**")
  @Operation(summary = "All versions of a notice, newest first")
  public Page<NoticeVersionAnswer> versions(@PathParam("key") String key) {
    return new Page<>(
        findNotices.versions(NoticeKey.known(key)).stream().map(NoticeVersionAnswer::of).toList(),
        null);
  }

  @POST
  @Path("/{key}/versions")
  @Idempotent
  @RolesAllowed(Roles.CONSENT_MANAGER)
  @Operation(
      summary = "Begin the next version",
      description = "Without a body it begins with what the last version says.")
  public RestResponse<NoticeVersionAnswer> next(
      @PathParam("key") String key, @Valid NoticeBody content) {
    return made(
        editNotice.next(
            NoticeKey.known(key), content == null ? null : content.toContent(), actor.get()));
  }

  @GET
  @Path("/{key}/versions/{version}")
  @RolesAllowed("**")
  @Operation(summary = "A version of a notice, in all its languages")
  public RestResponse<NoticeVersionAnswer> version(
      @PathParam("key") String key, @PathParam("version") int version) {
    return answer(findNotices.find(NoticeKey.known(key), version));
  }

  @PUT
  @Path("/{key}/versions/{version}")
  @RolesAllowed(Roles.CONSENT_MANAGER)
  @Operation(
      summary = "Change a draft",
      description = "Send the ETag of what you saw in If-Match. What was published never changes.")
  public RestResponse<NoticeVersionAnswer> change(
      @PathParam("key") String key,
      @PathParam("version") int version,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid NoticeBody content) {
    return answer(
        editNotice.change(
            NoticeKey.known(key),
            version,
            EntityTags.requireVersion(ifMatch),
            content.toContent(),
            actor.get()));
  }

  static RestResponse<NoticeVersionAnswer> answer(NoticeVersion notice) {
    return EntityTags.ok(NoticeVersionAnswer.of(notice), tag(notice));
  }

  private static RestResponse<NoticeVersionAnswer> made(NoticeVersion notice) {
    String path = "/api/v1/notices/" + notice.key() + "/versions/" + notice.version();
    return EntityTags.created(path, NoticeVersionAnswer.of(notice), tag(notice));
  }

  private static EntityTag tag(NoticeVersion notice) {
    return EntityTags.ofVersion(notice.revision());
  }
}
