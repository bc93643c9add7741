package io.tenure.consent.domain.announce;

import java.util.Arrays;
import java.util.Optional;

/** What other systems can be told of. The names stay as they are: receivers compare them. */
public enum AnnouncementType {
  /** The state of a pair changed; told by the change feed itself, nobody else adds it. */
  CONSENT_CHANGED("consent.changed"),
  /** A consent ends by clock before long. */
  CONSENT_EXPIRES_SOON("consent.expires_soon"),
  /** Somebody has to send the link of a double opt-in. */
  CONSENT_OPT_IN_REQUESTED("consent.opt_in_requested"),
  /** A notice was published. */
  NOTICE_PUBLISHED("notice.published"),
  /** A person asked for erasure or access. */
  PERSON_REQUEST_RECEIVED("person_request.received"),
  /** What became of such a request changed. */
  PERSON_REQUEST_CHANGED("person_request.changed"),
  /** Two references turned out to be one person. */
  SUBJECT_MERGED("subject.merged"),
  /** A person's history was reduced after an erasure. */
  SUBJECT_ERASED("subject.erased");

  private final String wire;

  AnnouncementType(String wire) {
    this.wire = wire;
  }

  /** The name on the wire. */
  public String wire() {
    return wire;
  }

  /** The type with that name on the wire. */
  public static Optional<AnnouncementType> ofWire(String name) {
    return Arrays.stream(values()).filter(type -> type.wire.equals(name)).findFirst();
  }
}
