package io.tenure.classification.domain.detect.value;

/** IPv6 addresses in text form (RFC 4291 section 2.2), without a zone. */
final class Ipv6 {

  private Ipv6() {}

  static boolean matches(Cell cell) {
    String text = cell.text();
    if (text.length() < 3 || text.length() > 45 || text.indexOf(':') < 0) {
      return false;
    }
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text) == 8;
    }
    if (text.indexOf("::", gap + 1) >= 0) {
      return false;
    }
    int before = gap == 0 ? 0 : groups(text.substring(0, gap));
    int after = gap == text.length() - 2 ? 0 : groups(text.substring(gap + 2));
    return before >= 0 && after >= 0 && before + after < 8 && before + after > 0;
  }

  /** Number of 16-bit groups, -1 where one is malformed. */
  private static int groups(String text) {
    String[] parts = text.split(":", -1);
    int count = 0;
    for (int i = 0; i < parts.length; i++) {
      if (i == parts.length - 1 && parts[i].indexOf('.') > 0) {
        return Addresses.ipv4(Cell.of(parts[i])) ? count + 2 : -1;
      }
      if (!parts[i].matches("[0-9A-Fa-f]{1,4}")) {
        return -1;
      }
      count++;
    }
    return count;
  }
}
