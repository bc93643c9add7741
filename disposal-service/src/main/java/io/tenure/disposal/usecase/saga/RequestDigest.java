package io.tenure.disposal.usecase.saga;

import io.tenure.connector.erase.RowOperation;
import io.tenure.connector.erase.RowRef;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * Digest of exactly what an intent may send. Salted, because keys of records may be guessable; the
 * salt stands in front.
 */
final class RequestDigest {

  private static final SecureRandom RANDOM = new SecureRandom();

  private RequestDigest() {}

  static String of(Look.Passed look) {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(salt);
      feed(sha, "tenure/request/v1");
      feed(sha, look.intentId().toString());
      look.operations().forEach(o -> feed(sha, o));
      return HexFormat.of().formatHex(salt) + ":" + HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static void feed(MessageDigest sha, RowOperation operation) {
    RowRef row = operation.row();
    feed(sha, operation.getClass().getSimpleName());
    feed(sha, row.dataset());
    row.key().forEach(part -> feed(sha, part));
    if (operation instanceof RowOperation.UpdateRow update) {
      new TreeMap<>(update.columns()).forEach((c, r) -> feed(sha, c + "=" + r));
    }
  }

  private static void feed(MessageDigest sha, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sha.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
    sha.update(bytes);
  }
}
