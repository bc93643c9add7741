package io.tenure.consent.domain.announce;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One thing that other systems are told. It holds ids only: whoever wants to know more asks the API
 * with a token of its own.
 *
 * @param subject subject reference, or null where it is about no person
 * @param purpose key of a purpose, or null
 * @param ids ids of what it is about, by name ({@code event}, {@code request}, {@code notice} ...)
 */
public record Announcement(
    AnnouncementType type, String subject, String purpose, Map<String, String> ids) {
  private static final Pattern SUBJECT = Pattern.compile("s[1-9][0-9]{0,4}:[A-Za-z0-9_-]{43}");
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z]{0,39}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");

  public Announcement {
    ids = Map.copyOf(ids);
    if (subject != null && !SUBJECT.matcher(subject).matches()) {
      throw new IllegalArgumentException("an announcement names people by reference only");
    }
    ids.forEach(
        (name, id) -> {
          if (!NAME.matcher(name).matches() || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("an announcement holds ids only: " + name);
          }
        });
  }

  /**
   * An announcement with its ids as names and values in turn.
   *
   * @throws IllegalArgumentException where a value could be more than an id
   */
  public static Announcement of(
      AnnouncementType type, String subject, String purpose, String... ids) {
    if (ids.length % 2 != 0) {
      throw new IllegalArgumentException("ids are names and values in turn");
    }
    Map<String, String> named = new TreeMap<>();
    for (int i = 0; i < ids.length; i += 2) {
      named.put(ids[i], ids[i + 1]);
    }
    return new Announcement(type, subject, purpose, named);
  }
}
