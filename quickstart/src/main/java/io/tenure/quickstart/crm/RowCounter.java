package io.tenure.quickstart.crm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/** Counts the rows that pass and digests them, so that two runs can be compared. */
public final class RowCounter implements RowSink {
  private final RowSink next;
  private final Map<CrmTable, Long> counts = new EnumMap<>(CrmTable.class);
  private final MessageDigest digest;

  /** Passes each row on to {@code next}. */
  public RowCounter(RowSink next) {
    this.next = next;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  @Override
  public void row(CrmTable table, Object... values) {
    counts.merge(table, 1L, Long::sum);
    digest.update((byte) table.ordinal());
    for (Object value : values) {
      byte[] bytes =
          value instanceof byte[] raw
              ? raw
              : String.valueOf(value).getBytes(StandardCharsets.UTF_8);
      digest.update((byte) (value == null ? 0 : 1));
      digest.update((byte) (bytes.length >> 16));
      digest.update((byte) (bytes.length >> 8));
      digest.update((byte) bytes.length);
      digest.update(bytes);
    }
    next.row(table, values);
  }

  @Override
  public void complete() {
    next.complete();
  }

  /** Rows of each table so far. */
  public Map<CrmTable, Long> counts() {
    return Collections.unmodifiableMap(counts);
  }

  /** All rows so far. */
  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** SHA-256 over all rows so far, in hexadecimal; ends the counting. */
  public String digest() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
