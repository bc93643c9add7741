package io.tenure.consent.domain.receipt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;

/** The notice fields: what the person was shown, in which language. */
final class ReceiptNotices {
  private ReceiptNotices() {}

  static void add(ObjectNode record, ReceiptFacts facts) {
    List<NoticeShown> shown =
        facts.events().stream()
            .map(ReceiptEvent::notice)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (shown.isEmpty()) {
      return;
    }
    ArrayNode notices = record.putArray("dpv:hasNotice");
    shown.forEach(notice -> notices.add(of(notice)));
  }

  private static ObjectNode of(NoticeShown shown) {
    ObjectNode notice =
        JsonNodeFactory.instance
            .objectNode()
            .put("@type", "dpv:ConsentNotice")
            .put("dct:source", shown.id());
    if (shown.notice() != null) {
      notice.put("dct:identifier", shown.notice());
      notice.put("dct:language", shown.language());
      notice.put("dct:date", shown.shownAt().toString());
      notice.put("schema:sha256", shown.digest());
    }
    return notice;
  }
}
