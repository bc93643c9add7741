package io.tenure.consent.usecase.event;

import io.tenure.consent.domain.event.Origin;

/** What makes two posts the same event: the source and the source's own id of it. */
public record SourceKey(String source, String sourceId) {
  /** Key of an origin that has a source id. */
  public static SourceKey of(Origin origin) {
    return new SourceKey(origin.source(), origin.sourceId());
  }
}
