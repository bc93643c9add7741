package io.tenure.consent.rest.receipt;

import io.tenure.consent.usecase.receipt.ReceiptStore.Place;
import io.tenure.kit.page.Cursor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A place in a list of receipts, as text. */
public final class ReceiptCursor {
  private ReceiptCursor() {}

  /** The place of an event that was recorded at an instant. */
  public static Cursor at(Instant recordedAt, UUID event) {
    return Cursor.of(recordedAt, event);
  }

  /** Empty for the beginning. Fails with {@code cursor.invalid}. */
  public static Optional<Place> read(String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return Optional.empty();
    }
    Cursor at = Cursor.decode(cursor, 2);
    return Optional.of(new Place(at.key(0, Instant::parse), at.key(1, UUID::fromString)));
  }
}
