package io.tenure.consent.rest.request;

import io.tenure.consent.domain.request.PersonRequest;
import io.tenure.kit.page.Cursor;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The next part of the requests.
 *
 * @param next cursor to go on with; never null
 */
@Schema(name = "PersonRequests")
public record RequestsAnswer(List<RequestAnswer> items, String next) {
  private static final String LIST = "person-requests";

  static RequestsAnswer of(List<PersonRequest> items, long after) {
    long last = items.isEmpty() ? after : items.getLast().seq();
    return new RequestsAnswer(
        items.stream().map(RequestAnswer::of).toList(), Cursor.of(LIST, last).encode());
  }

  static long position(String cursor) {
    return Cursor.numberIn(LIST, cursor);
  }
}
