package io.tenure.classification.domain.detect.value.world;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.text;

import io.tenure.classification.domain.detect.value.scheme.Cell;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;
import java.util.Locale;

/**
 * Addresses on the Internet. Sources: RFC 5321, 5322, 6531, 3986, 4291; mailboxes as people write
 * them.
 */
final class Web {

  static final List<Scheme> SCHEMES =
      List.of(
          text("email", ValueType.EMAIL, Web::email),
          text("url", ValueType.URL, Web::url),
          text("ipv4", ValueType.IPV4, Web::ipv4),
          text("ipv6", ValueType.IPV6, Web::ipv6));

  private static final String ATOM = "!#$%&'*+/=?^_`{|}~-";

  private Web() {}

  /**
   * Local part of at most 64 bytes (atoms with dots, or quoted), and a host name with two labels.
   */
  static boolean email(Cell cell) {
    if (!cell.has('@') || cell.length() > 254 || cell.length() < 6) {
      return false;
    }
    String text = cell.text();
    int at = text.lastIndexOf('@');
    boolean local = text.charAt(0) == '"' ? quoted(text, at) : atoms(text, at);
    return local && bytes(text, at) <= 64 && Hosts.name(text, at + 1, text.length());
  }

  private static boolean atoms(String text, int end) {
    boolean dot = true;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c == '.') {
        if (dot) {
          return false;
        }
      } else if (!Character.isLetterOrDigit(c)
          && ATOM.indexOf(c) < 0
          && !Character.isSurrogate(c)) {
        return false;
      }
      dot = c == '.';
    }
    return !dot;
  }

  private static boolean quoted(String text, int end) {
    if (end < 3 || text.charAt(end - 1) != '"') {
      return false;
    }
    for (int i = 1; i < end - 1; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' && ++i >= end - 1) {
        return false;
      }
    }
    return true;
  }

  private static int bytes(String text, int end) {
    int bytes = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }
    return bytes;
  }

  /**
   * http, https or ftp with a host, www with a host, or a host under a well-known top level domain.
   */
  static boolean url(Cell cell) {
    if (cell.length() > 2048 || !cell.has('.') && !cell.has('[') || cell.letters() < 2) {
      return false;
    }
    String text = cell.text();
    int start = scheme(text);
    if (!visible(text)) {
      return false;
    }
    int end = hostEnd(text, start);
    int host = start;
    if (start > 0) {
      int at = text.lastIndexOf('@', end - 1);
      if (at >= start) {
        if (!user(text, start, at)) {
          return false;
        }
        host = at + 1;
      }
    } else if (text.indexOf('@') >= 0) {
      return false;
    }
    return authority(text, host, end, start > 0);
  }

  private static int scheme(String text) {
    for (String scheme : new String[] {"http://", "https://", "ftp://"}) {
      if (text.regionMatches(true, 0, scheme, 0, scheme.length())) {
        return scheme.length();
      }
    }
    return 0;
  }

  private static boolean visible(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '<' || c == '>' || c == '"' || c == 127 || Character.isSpaceChar(c)) {
        return false;
      }
    }
    return true;
  }

  private static int hostEnd(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '/' || c == '?' || c == '#') {
        return i;
      }
    }
    return text.length();
  }

  private static boolean user(String text, int start, int at) {
    int colon = text.indexOf(':', start);
    return at > start
        && (colon < 0 || colon >= at || text.lastIndexOf(':', at) == colon && colon > start);
  }

  private static boolean authority(String text, int start, int end, boolean schemed) {
    int close = text.lastIndexOf(']', end - 1);
    int colon = text.indexOf(':', Math.max(start, close));
    int hostEnd = colon < 0 || colon >= end ? end : colon;
    if (hostEnd < end && !port(text, hostEnd + 1, end)) {
      return false;
    }
    if (schemed && start < end && text.charAt(start) == '[') {
      return close == hostEnd - 1 && Hosts.ipv6(text, start + 1, close);
    }
    if (schemed && Hosts.ipv4(text, start, hostEnd)) {
      return true;
    }
    boolean name = Hosts.name(text, start, hostEnd);
    return name
        && (schemed
            || text.regionMatches(true, 0, "www.", 0, 4)
            || Hosts.known(text.substring(start, hostEnd).toLowerCase(Locale.ROOT)));
  }

  private static boolean port(String text, int start, int end) {
    int port = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9' || end - start > 5) {
        return false;
      }
      port = port * 10 + c - '0';
    }
    return port < 65_536 && (port > 0 || start == end);
  }

  static boolean ipv4(Cell cell) {
    if (cell.digits() < 4 || cell.length() > 18 || cell.letters() > 0 || !cell.has('.')) {
      return false;
    }
    return Hosts.ipv4(cell.text(), 0, withoutPrefix(cell, 32));
  }

  static boolean ipv6(Cell cell) {
    if (!cell.has(':') || cell.length() > 49 || cell.length() < 3) {
      return false;
    }
    return Hosts.ipv6(cell.text(), 0, withoutPrefix(cell, 128));
  }

  /**
   * Where the address ends: before a slash and the length of a network's prefix, if there is one.
   */
  private static int withoutPrefix(Cell cell, int longest) {
    String text = cell.text();
    int slash = cell.has('/') ? text.indexOf('/') : -1;
    int bits = 0;
    for (int i = slash + 1; slash > 0 && i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9' || bits > longest) {
        return 0;
      }
      bits = bits * 10 + c - '0';
    }
    boolean prefix = slash > 0 && slash < text.length() - 1 && bits <= longest;
    return prefix ? slash : slash < 0 ? text.length() : 0;
  }
}
