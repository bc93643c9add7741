package io.tenure.classification.domain.detect.value.world;

import java.util.Set;

/** Host names (RFC 1123, with the letters of RFC 5890 as they are written) and IP addresses. */
final class Hosts {

  /** Top level domains that a bare host name may end with; country codes come on top. */
  private static final Set<String> TOP =
      Set.of(
          "com",
          "net",
          "org",
          "info",
          "biz",
          "edu",
          "gov",
          "mil",
          "int",
          "eu",
          "app",
          "dev",
          "online",
          "shop",
          "store",
          "site",
          "website",
          "xyz",
          "cloud",
          "email",
          "tech",
          "blog",
          "agency",
          "company",
          "digital",
          "global",
          "group",
          "gmbh",
          "solutions",
          "services",
          "consulting",
          "berlin",
          "hamburg",
          "paris",
          "london",
          "amsterdam",
          "wien",
          "swiss",
          "bzh",
          "cat",
          "gal",
          "eus",
          "museum",
          "travel",
          "jobs",
          "name",
          "pro",
          "coop",
          "aero",
          "asia",
          "mobi",
          "tel",
          "news",
          "media",
          "systems",
          "software",
          "academy",
          "support",
          "example");

  /** Country codes that are file endings at least as often. */
  private static final Set<String> FILES =
      Set.of(
          "py", "sh", "md", "pl", "rs", "so", "cc", "ps", "cs", "st", "pm", "ml", "vi", "mo", "gz");

  private Hosts() {}

  /** Two labels or more, the last not a number, none longer than 63. */
  static boolean name(String text, int start, int end) {
    if (end - start > 253 || end - start < 3) {
      return false;
    }
    int labels = 0;
    int from = start;
    for (int i = start; i <= end; i++) {
      if (i == end || text.charAt(i) == '.') {
        if (!label(text, from, i)) {
          return false;
        }
        labels++;
        from = i + 1;
      }
    }
    return labels > 1 && top(text, text.lastIndexOf('.', end - 1) + 1, end);
  }

  private static boolean label(String text, int start, int end) {
    if (start >= end
        || end - start > 63
        || text.charAt(start) == '-'
        || text.charAt(end - 1) == '-') {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c != '-' && c != '_' && !Character.isLetterOrDigit(c) || c >= 0xFF00) {
        return false;
      }
    }
    return true;
  }

  private static boolean top(String text, int start, int end) {
    if (text.startsWith("xn--", start)) {
      return end - start > 5;
    }
    for (int i = start; i < end; i++) {
      if (!Character.isLetter(text.charAt(i))) {
        return false;
      }
    }
    return end - start > 1;
  }

  /** True where a host name ends so that it is one even without http in front. */
  static boolean known(String lower) {
    String top = lower.substring(lower.lastIndexOf('.') + 1);
    if (TOP.contains(top)) {
      return true;
    }
    return top.length() == 2
        && !FILES.contains(top)
        && Countries.isCode(top.toUpperCase(java.util.Locale.ROOT));
  }

  /** Dotted decimal, no leading zeros. */
  static boolean ipv4(String text, int start, int end) {
    int parts = 0;
    int value = -1;
    for (int i = start; i <= end; i++) {
      char c = i < end ? text.charAt(i) : '.';
      if (c >= '0' && c <= '9' && value != 0 && value < 100) {
        value = value < 0 ? c - '0' : value * 10 + c - '0';
      } else if (c == '.' && value >= 0 && value < 256) {
        parts++;
        value = -1;
      } else {
        return false;
      }
    }
    return parts == 4;
  }

  /** Text form of RFC 4291 section 2.2, without a zone. */
  static boolean ipv6(String text, int start, int end) {
    int groups = 0;
    int digits = 0;
    boolean gap = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == ':') {
        boolean second = i > start && text.charAt(i - 1) == ':';
        if (second && gap
            || i == end - 1 && !second
            || i == start && (end < start + 2 || text.charAt(1 + i) != ':')) {
          return false;
        }
        gap |= second;
        digits = 0;
      } else if (c == '.') {
        return ipv4(text, i - digits, end) && fits(groups + 1, gap);
      } else if (Character.digit(c, 16) < 0 || c > 'f' || ++digits > 4) {
        return false;
      } else if (digits == 1) {
        groups++;
      }
    }
    return groups > 0 && fits(groups, gap);
  }

  private static boolean fits(int groups, boolean gap) {
    return gap ? groups < 8 : groups == 8;
  }
}
