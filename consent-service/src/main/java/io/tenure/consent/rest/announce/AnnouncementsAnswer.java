package io.tenure.consent.rest.announce;

import io.tenure.consent.usecase.announce.AnnouncedItem;
import io.tenure.kit.page.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The next part of the announcements.
 *
 * @param next cursor to go on with; never null
 */
@Schema(name = "Announcements")
public record AnnouncementsAnswer(List<Item> items, String next) {
  private static final String LIST = "announcements";

  /**
   * Something that happened; ids only.
   *
   * @param seq counts from 1 without gaps
   * @param id the same as in webhooks ({@code webhook-id})
   * @param type such as {@code consent.changed}
   * @param subject subject reference; null where it is about no person, or the person was erased
   * @param purpose key of a purpose, or null
   * @param ids ids of what it is about, by name
   */
  @Schema(name = "Announcement")
  public record Item(
      long seq,
      UUID id,
      @Schema(examples = "consent.changed") String type,
      @Schema(nullable = true) String subject,
      @Schema(nullable = true) String purpose,
      Map<String, String> ids,
      Instant at) {

    static Item of(AnnouncedItem item) {
      return new Item(
          item.seq(),
          item.id(),
          item.announcement().type().wire(),
          item.announcement().subject(),
          item.announcement().purpose(),
          item.announcement().ids(),
          item.at());
    }
  }

  static AnnouncementsAnswer of(List<AnnouncedItem> items, long after) {
    long last = items.isEmpty() ? after : items.getLast().seq();
    return new AnnouncementsAnswer(
        items.stream().map(Item::of).toList(), Cursor.of(LIST, last).encode());
  }

  /** Number of the last announcement that a cursor has seen; 0 without cursor. */
  static long position(String cursor) {
    return Cursor.numberIn(LIST, cursor);
  }
}
