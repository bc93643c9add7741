package io.tenure.classification.domain.detect.value.world;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.text;

import io.tenure.classification.domain.detect.value.scheme.Cell;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/**
 * Keys, tokens and password hashes. Sources: the issuers' documentation of their prefixes, RFC
 * 7515, RFC 7468, the PHC string format, crypt(5).
 */
final class Secrets {

  static final List<Scheme> SCHEMES =
      List.of(
          text("password_hash", ValueType.PASSWORD_HASH, Secrets::passwordHash),
          text("secret.key", ValueType.SECRET, Secrets::issued),
          text("secret.jwt", ValueType.SECRET, Secrets::jwt),
          text("secret.pem", ValueType.SECRET, Secrets::pem),
          text("secret.random", ValueType.RANDOM_TOKEN, Secrets::random));

  /** Prefix, and the least number of characters after it. */
  private static final Object[][] PREFIXES = {
    {"AKIA", 16},
    {"ASIA", 16},
    {"ghp_", 36},
    {"gho_", 36},
    {"ghu_", 36},
    {"ghs_", 36},
    {"ghr_", 36},
    {"github_pat_", 60},
    {"glpat-", 20},
    {"xoxb-", 20},
    {"xoxp-", 20},
    {"xoxa-", 20},
    {"xapp-", 20},
    {"sk_live_", 16},
    {"rk_live_", 16},
    {"sk_test_", 16},
    {"whsec_", 24},
    {"AIza", 35},
    {"ya29.", 30},
    {"sk-", 32},
    {"SG.", 60},
    {"npm_", 36},
    {"pypi-", 60},
    {"dop_v1_", 60},
    {"shpat_", 32},
    {"hf_", 30},
    {"EAA", 80},
    {"key-", 32},
  };

  private static final String[] HASHES = {
    "$2a$",
    "$2b$",
    "$2y$",
    "$2x$",
    "$argon2i$",
    "$argon2d$",
    "$argon2id$",
    "$1$",
    "$5$",
    "$6$",
    "$y$",
    "$7$",
    "$scrypt$",
    "$pbkdf2",
    "$apr1$",
    "$P$",
    "$H$",
    "$sha1$",
    "{SSHA}",
    "{SHA}",
    "{SSHA512}",
    "{SSHA256}",
    "pbkdf2_sha256$",
    "pbkdf2_sha1$",
    "bcrypt_sha256$",
    "bcrypt$",
    "argon2$argon2",
    "pbkdf2:sha256:",
    "pbkdf2:sha512:",
    "scrypt:",
    "sha512$",
    "md5$",
  };

  private Secrets() {}

  /** A hash in one of the forms that name their algorithm. */
  static boolean passwordHash(Cell cell) {
    if (cell.length() < 20 || cell.length() > 512 || cell.has(' ')) {
      return false;
    }
    String text = cell.text();
    for (String hash : HASHES) {
      if (text.startsWith(hash)) {
        return body(text, hash.length(), 16, "./+=$,:-_");
      }
    }
    return false;
  }

  /** A key or token with the prefix of the service that gave it. */
  static boolean issued(Cell cell) {
    if (cell.length() < 19 || cell.length() > 255 || cell.has(' ')) {
      return false;
    }
    String text = cell.text();
    for (Object[] prefix : PREFIXES) {
      if (text.startsWith((String) prefix[0])) {
        return body(text, ((String) prefix[0]).length(), (Integer) prefix[1], "_-.");
      }
    }
    return false;
  }

  /** Three parts to base 64, the first of which begins with an opened JSON object. */
  static boolean jwt(Cell cell) {
    String text = cell.text();
    if (cell.length() < 40 || !text.startsWith("eyJ") || cell.has(' ')) {
      return false;
    }
    int dots = 0;
    for (int i = 0; i < text.length(); i++) {
      dots += text.charAt(i) == '.' ? 1 : 0;
    }
    return (dots == 2 || dots == 4) && body(text, 3, 30, "._-=");
  }

  static boolean pem(Cell cell) {
    return cell.has('-')
        && cell.text().startsWith("-----BEGIN ")
        && cell.text().substring(0, Math.min(60, cell.length())).contains("PRIVATE KEY-----");
  }

  /** One word of at least 24 characters in which letters of both cases and digits take turns. */
  static boolean random(Cell cell) {
    if (cell.length() < 24
        || cell.length() > 255
        || cell.digits() < 4
        || cell.letters() < 8
        || cell.marks() != 0) {
      return false;
    }
    String text = cell.text();
    int turns = 0;
    int before = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int kind = c <= '9' ? 1 : c <= 'Z' ? 2 : c <= 'z' ? 3 : 4;
      turns += kind != before ? 1 : 0;
      before = kind;
    }
    return turns * 3 >= text.length();
  }

  private static boolean body(String text, int from, int least, String marks) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
      if (!plain && marks.indexOf(c) < 0) {
        return false;
      }
    }
    return text.length() - from >= least;
  }
}
