package io.tenure.quickstart.crm;

import java.util.EnumMap;
import java.util.Map;

/** The next number of each table, from 1. */
final class Sequences {
  private final Map<CrmTable, Long> last = new EnumMap<>(CrmTable.class);

  long next(CrmTable table) {
    return last.merge(table, 1L, Long::sum);
  }

  long last(CrmTable table) {
    return last.getOrDefault(table, 0L);
  }

  long contacts() {
    return last(CrmTable.CONTACTS);
  }

  long leads() {
    return last(CrmTable.LEADS);
  }
}
