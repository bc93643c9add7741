package io.tenure.disposal.store.evaluation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Collects the values of a statement; only numbers and names made here stand in its text. */
final class Binds {

  private final List<Object> values = new ArrayList<>();
  private final int offset;

  /** Places {@code $1} to {@code $offset} belong to the statement around. */
  Binds(int offset) {
    this.offset = offset;
  }

  String text(String value) {
    return place(value) + "::text";
  }

  String instant(Instant value) {
    return place(value.atOffset(ZoneOffset.UTC)) + "::timestamptz";
  }

  String date(java.time.LocalDate value) {
    return place(value) + "::date";
  }

  List<Object> values() {
    return List.copyOf(values);
  }

  private String place(Object value) {
    int known = values.indexOf(value);
    if (known < 0) {
      values.add(value);
      known = values.size() - 1;
    }
    return "$" + (offset + known + 1);
  }
}
