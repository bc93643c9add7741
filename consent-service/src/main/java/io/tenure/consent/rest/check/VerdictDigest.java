package io.tenure.consent.rest.check;

import io.tenure.consent.domain.check.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short name of an answer, the same as long as the answer is. */
final class VerdictDigest {
  private static final int BYTES = 12;

  private VerdictDigest() {}

  static String of(Verdict verdict) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(verdict.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
