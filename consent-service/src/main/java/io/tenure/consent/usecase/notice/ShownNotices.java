package io.tenure.consent.usecase.notice;

import io.tenure.consent.domain.notice.RenderedNotice;
import io.tenure.consent.domain.notice.ShownNotice;
import java.util.Optional;
import java.util.UUID;

/** Keeps proofs of what was shown, and the texts themselves, each once. */
public interface ShownNotices {
  /** Keeps it; the same again changes nothing. */
  void keep(ShownNotice shown, RenderedNotice text);

  Optional<ShownNotice> find(UUID id);

  /** The text of a digest. */
  Optional<String> text(String digest);
}
