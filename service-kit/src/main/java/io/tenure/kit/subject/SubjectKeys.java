package io.tenure.kit.subject;

import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys under which people are hashed, by number. The first one named is current: new references
 * are made with it. The others are kept for as long as references of theirs are in use.
 *
 * <p>Written as {@code s2:KEY,s1:KEY}, each key base64 of 32 random bytes; a key without number is
 * {@code s1}.
 */
public final class SubjectKeys {

  /** Name of the setting that holds the keys. */
  public static final String SETTING = "TENURE_SUBJECT_KEY";

  private static final Pattern ENTRY = Pattern.compile("(?:s([1-9][0-9]{0,2}):)?([A-Za-z0-9+/=]+)");
  private static final int BYTES = 32;

  private final Map<Integer, byte[]> byVersion;
  private final int current;

  private SubjectKeys(Map<Integer, byte[]> byVersion) {
    this.byVersion = Collections.unmodifiableMap(byVersion);
    this.current = byVersion.keySet().iterator().next();
  }

  /**
   * Reads the setting.
   *
   * @throws IllegalStateException with a sentence that names the setting and never a key
   */
  public static SubjectKeys parse(String text) {
    Map<Integer, byte[]> keys = new LinkedHashMap<>();
    for (String entry : text.strip().split("\\s*,\\s*", -1)) {
      Matcher parts = ENTRY.matcher(entry);
      if (!parts.matches()) {
        throw unusable();
      }
      int version = parts.group(1) == null ? 1 : Integer.parseInt(parts.group(1));
      if (keys.put(version, decoded(parts.group(2))) != null) {
        throw new IllegalStateException(SETTING + " has two keys s" + version);
      }
    }
    return new SubjectKeys(keys);
  }

  /** Number of the key that new references are made with. */
  public int current() {
    return current;
  }

  /** Numbers of all keys, the current one first. */
  public Iterable<Integer> versions() {
    return byVersion.keySet();
  }

  /** A copy of one key. */
  public byte[] key(int version) {
    return byVersion.get(version).clone();
  }

  private static byte[] decoded(String base64) {
    try {
      byte[] key = Base64.getDecoder().decode(base64);
      if (key.length == BYTES) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      throw unusable();
    }
    throw unusable();
  }

  private static IllegalStateException unusable() {
    return new IllegalStateException(
        SETTING + " must be base64 of 32 random bytes, or several as s2:...,s1:...");
  }

  @Override
  public String toString() {
    return "SubjectKeys" + byVersion.keySet();
  }
}
