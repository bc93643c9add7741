package io.tenure.kit.page;

import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * A place in an ordered list: the key strings of the last row seen.
 *
 * <p>The text form is opaque to callers. It holds a version and a check sum, so that a shortened,
 * edited or foreign string is refused with {@code cursor.invalid}; it grants nothing, since every
 * page is authorised and queried anew with the keys as bound values. No key may hold personal data:
 * cursors travel in URLs.
 */
public record Cursor(List<String> keys) {

  private static final byte VERSION = 1;
  private static final int SUM_LENGTH = 8;
  private static final int MAX_TEXT = 2048;

  public Cursor {
    keys = List.copyOf(keys);
  }

  public static Cursor of(Object... keys) {
    return new Cursor(Arrays.stream(keys).map(Object::toString).toList());
  }

  public String key(int index) {
    return keys.get(index);
  }

  /**
   * A key in its own type.
   *
   * @throws TenureException {@code cursor.invalid} where it has another form: a cursor of another
   *     list
   */
  public <T> T key(int index, Function<String, T> form) {
    try {
      return form.apply(keys.get(index));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw invalid();
    }
  }

  /**
   * How far a feed was read.
   *
   * @param list name of the feed
   * @param text what {@link #encode()} made of {@code Cursor.of(list, number)}; null or empty to
   *     begin
   * @return the number; 0 to begin
   * @throws TenureException {@code cursor.invalid} for anything else, such as the cursor of another
   *     list
   */
  public static long numberIn(String list, String text) {
    return text == null || text.isEmpty() ? 0 : decode(text, 2).numberIn(list);
  }

  /** The same of a cursor that was decoded. */
  public long numberIn(String list) {
    if (keys.size() != 2 || !key(0).equals(list) || !key(1).matches("\\d{1,18}")) {
      throw new TenureException(
          KitError.CURSOR_INVALID, "This cursor belongs to another list: begin without one.");
    }
    return Long.parseLong(key(1));
  }

  public String encode() {
    List<byte[]> parts = keys.stream().map(k -> k.getBytes(StandardCharsets.UTF_8)).toList();
    ByteBuffer out =
        ByteBuffer.allocate(2 + parts.stream().mapToInt(p -> 2 + p.length).sum() + SUM_LENGTH);
    out.put(VERSION).put((byte) parts.size());
    parts.forEach(part -> out.putShort((short) part.length).put(part));
    out.put(sum(out.array(), out.position()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(out.array());
  }

  /**
   * @param text what {@link #encode()} made
   * @param expectedKeys number of keys the asking list uses
   * @throws TenureException {@code cursor.invalid} for anything else
   */
  public static Cursor decode(String text, int expectedKeys) {
    Cursor cursor = decode(text);
    if (cursor.keys.size() != expectedKeys) {
      throw invalid();
    }
    return cursor;
  }

  /**
   * @throws TenureException {@code cursor.invalid}
   */
  public static Cursor decode(String text) {
    if (text == null || text.length() > MAX_TEXT) {
      throw invalid();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      int body = bytes.length - SUM_LENGTH;
      if (body < 2
          || !MessageDigest.isEqual(
              sum(bytes, body), Arrays.copyOfRange(bytes, body, bytes.length))) {
        throw invalid();
      }
      return read(ByteBuffer.wrap(bytes, 0, body));
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      throw invalid();
    }
  }

  private static Cursor read(ByteBuffer in) {
    if (in.get() != VERSION) {
      throw invalid();
    }
    int count = in.get();
    List<String> keys = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      byte[] part = new byte[in.getShort()];
      in.get(part);
      keys.add(new String(part, StandardCharsets.UTF_8));
    }
    return new Cursor(keys);
  }

  private static byte[] sum(byte[] bytes, int length) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("tenure/cursor".getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes, 0, length);
      return Arrays.copyOf(digest.digest(), SUM_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static TenureException invalid() {
    return new TenureException(
        KitError.CURSOR_INVALID,
        "Start again without a cursor, or use 'next' of the page before unchanged.");
  }
}
