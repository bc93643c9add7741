package io.tenure.connector.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name under which an intent's lock is known to a server. */
final class LockName {

  private LockName() {}

  static long number(String intentId) {
    return ByteBuffer.wrap(hash(intentId)).getLong();
  }

  static String text(String intentId) {
    return "tenure:" + HexFormat.of().formatHex(hash(intentId), 0, 24);
  }

  private static byte[] hash(String intentId) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(("tenure/intent-lock/v1:" + intentId).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
