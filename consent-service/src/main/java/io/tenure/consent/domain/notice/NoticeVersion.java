package io.tenure.consent.domain.notice;

import io.tenure.consent.domain.ConsentError;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A version of a notice and its way to publication: draft, submitted, published by a person who
 * neither wrote nor submitted it (by issuer and subject).
 *
 * @param version counts from 1
 * @param revision counts changes of the draft, for ETag and If-Match
 * @param editors everybody who wrote or submitted it
 * @param publication null until it is published
 */
public record NoticeVersion(
    NoticeKey key,
    int version,
    NoticeState state,
    int revision,
    NoticeContent content,
    List<Editor> editors,
    Instant changedAt,
    Publication publication) {
  public NoticeVersion {
    editors = List.copyOf(editors);
  }

  /** Somebody who had a hand in it. */
  public record Editor(String issuer, String subject) {
    public static Editor of(Actor actor) {
      return new Editor(actor.issuer(), actor.subject());
    }
  }

  /**
   * What was fixed with the publication.
   *
   * @param effectiveFrom from when it is the notice in force
   * @param purposes the purposes as they stood
   * @param policyVersion version of the retention policy whose periods were published then
   */
  public record Publication(
      Editor by,
      Instant at,
      Instant effectiveFrom,
      List<NoticePurpose> purposes,
      int policyVersion) {
    public Publication {
      purposes = List.copyOf(purposes);
    }
  }

  /** A first draft, or a draft that begins with what another version says. */
  public static NoticeVersion draft(
      NoticeKey key, int version, NoticeContent content, Actor author, Instant now) {
    refuseFaults(NoticeCheck.shape(content));
    return new NoticeVersion(
        key, version, NoticeState.DRAFT, 1, content, List.of(Editor.of(author)), now, null);
  }

  /** The same draft with other content. */
  public NoticeVersion changed(NoticeContent next, Actor author, Instant now) {
    require(NoticeState.DRAFT);
    refuseFaults(NoticeCheck.shape(next));
    return new NoticeVersion(key, version, state, revision + 1, next, with(author), now, null);
  }

  /**
   * Handed in for publication.
   *
   * @param faults of {@link NoticeCheck#faults}
   */
  public NoticeVersion submitted(List<String> faults, Actor actor, Instant now) {
    require(NoticeState.DRAFT);
    refuseFaults(faults);
    return new NoticeVersion(
        key, version, NoticeState.SUBMITTED, revision + 1, content, with(actor), now, null);
  }

  /** Back to a draft; whoever sends it back does not become one of its writers. */
  public NoticeVersion sentBack(Instant now) {
    require(NoticeState.SUBMITTED);
    return new NoticeVersion(
        key, version, NoticeState.DRAFT, revision + 1, content, editors, now, null);
  }

  /**
   * Published by a second person.
   *
   * @param effectiveFrom null for now; never in the past
   */
  public NoticeVersion published(
      List<String> faults,
      List<NoticePurpose> purposes,
      int policyVersion,
      Instant effectiveFrom,
      Actor actor,
      Instant now) {
    require(NoticeState.SUBMITTED);
    if (editors.contains(Editor.of(actor))) {
      throw new TenureException(
          ConsentError.NOTICE_SAME_PERSON,
          "Somebody who neither wrote nor submitted the notice publishes it.");
    }
    if (effectiveFrom != null && effectiveFrom.isBefore(now)) {
      throw new TenureException(
          ConsentError.NOTICE_EFFECTIVE_IN_PAST,
          "Nobody was shown this notice before: effectiveFrom cannot lie in the past.");
    }
    refuseFaults(faults);
    Instant from = effectiveFrom == null ? now : effectiveFrom;
    return new NoticeVersion(
        key,
        version,
        NoticeState.PUBLISHED,
        revision + 1,
        content,
        editors,
        now,
        new Publication(Editor.of(actor), now, from, purposes, policyVersion));
  }

  /** The same with what is known of its purposes as they stood. */
  public NoticeVersion pinned(List<NoticePurpose> purposes) {
    return new NoticeVersion(
        key,
        version,
        state,
        revision,
        content,
        editors,
        changedAt,
        new Publication(
            publication.by(),
            publication.at(),
            publication.effectiveFrom(),
            purposes,
            publication.policyVersion()));
  }

  /** Demands that the caller saw this revision. */
  public NoticeVersion seenAt(long seen) {
    if (seen != revision) {
      throw new TenureException(
          KitError.PRECONDITION_FAILED, "The notice was changed: read it again.");
    }
    return this;
  }

  private void require(NoticeState wanted) {
    if (state != wanted) {
      throw new TenureException(
              ConsentError.NOTICE_WRONG_STATE,
              "Version " + version + " is " + state + ", and this step needs " + wanted + ".")
          .with("state", state.name());
    }
  }

  private List<Editor> with(Actor actor) {
    Editor editor = Editor.of(actor);
    return editors.contains(editor)
        ? editors
        : Stream.concat(editors.stream(), Stream.of(editor)).toList();
  }

  private static void refuseFaults(List<String> faults) {
    if (!faults.isEmpty()) {
      throw new TenureException(
          ConsentError.NOTICE_CONTENT_INVALID,
          String.join("; ", faults.subList(0, Math.min(10, faults.size()))) + ".");
    }
  }
}
