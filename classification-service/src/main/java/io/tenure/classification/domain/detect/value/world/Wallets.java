package io.tenure.classification.domain.detect.value.world;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.text;

import io.tenure.classification.domain.detect.value.scheme.Cell;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Addresses of crypto currencies. Sources: Bitcoin base58check, BIP 173, BIP 350, EIP-55. */
final class Wallets {

  static final List<Scheme> SCHEMES =
      List.of(
          text("bitcoin", ValueType.CRYPTO_ADDRESS, Wallets::bitcoin),
          text("ethereum", ValueType.CRYPTO_ADDRESS, Wallets::ethereum));

  private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final String BASE32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  private static final int[] GENERATOR = {
    0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };

  private Wallets() {}

  static boolean bitcoin(Cell cell) {
    int length = cell.length();
    if (length < 14 || length > 90 || cell.marks() != 0 || cell.digits() == 0) {
      return false;
    }
    char first = cell.text().charAt(0);
    if (first == 'b' || first == 'B') {
      return segwit(cell.text());
    }
    return (first == '1' || first == '3')
        && length >= 26
        && length <= 35
        && cell.letters() > 0
        && base58(cell.text());
  }

  /** 25 bytes: version 0 or 5, a hash, and the first four bytes of their SHA-256 of SHA-256. */
  private static boolean base58(String text) {
    byte[] bytes = new byte[25];
    for (int i = 0; i < text.length(); i++) {
      int carry = BASE58.indexOf(text.charAt(i));
      if (carry < 0) {
        return false;
      }
      for (int j = 24; j >= 0; j--) {
        carry += (bytes[j] & 0xFF) * 58;
        bytes[j] = (byte) carry;
        carry >>= 8;
      }
      if (carry != 0) {
        return false;
      }
    }
    byte[] hash = sha256(sha256(Arrays.copyOf(bytes, 21)));
    return bytes[0] == (text.charAt(0) == '1' ? 0 : 5) && Arrays.equals(bytes, 21, 25, hash, 0, 4);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** bc1, version, program of 2 to 40 bytes, checksum; version 0 has 20 or 32 bytes. */
  private static boolean segwit(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("bc1")
        || !text.equals(lower) && !text.equals(text.toUpperCase(Locale.ROOT))) {
      return false;
    }
    int check = step(step(step(step(step(1, 3), 3), 0), 2), 3);
    for (int i = 3; i < lower.length(); i++) {
      int value = BASE32.indexOf(lower.charAt(i));
      if (value < 0) {
        return false;
      }
      check = step(check, value);
    }
    int version = BASE32.indexOf(lower.charAt(3));
    int bits = (lower.length() - 10) * 5;
    int size = bits / 8;
    boolean fits =
        version == 0 ? size == 20 || size == 32 : version <= 16 && size >= 2 && size <= 40;
    int last = BASE32.indexOf(lower.charAt(lower.length() - 7));
    boolean padded = bits % 8 < 5 && (last & (1 << bits % 8) - 1) == 0;
    return fits && padded && (check == 1 || version > 0 && check == 0x2bc830a3);
  }

  private static int step(int check, int value) {
    int top = check >>> 25;
    int next = (check & 0x1ffffff) << 5 ^ value;
    for (int i = 0; i < 5; i++) {
      next ^= (top >>> i & 1) == 1 ? GENERATOR[i] : 0;
    }
    return next;
  }

  /** 0x and forty hexadecimal digits; in mixed case the case is a checksum. */
  static boolean ethereum(Cell cell) {
    String text = cell.text();
    if (cell.length() != 42 || cell.marks() != 0 || !text.startsWith("0x")) {
      return false;
    }
    String address = text.substring(2);
    for (int i = 0; i < 40; i++) {
      if (address.charAt(i) > 'f' || Character.digit(address.charAt(i), 16) < 0) {
        return false;
      }
    }
    String lower = address.toLowerCase(Locale.ROOT);
    return address.equals(lower)
        || address.equals(address.toUpperCase(Locale.ROOT))
        || cased(address, lower);
  }

  private static boolean cased(String address, String lower) {
    byte[] hash = Keccak.hash256(lower.getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < 40; i++) {
      int nibble = hash[i / 2] >> (i % 2 == 0 ? 4 : 0) & 15;
      char c = address.charAt(i);
      if (c > '9' && nibble >= 8 == c >= 'a') {
        return false;
      }
    }
    return true;
  }
}
