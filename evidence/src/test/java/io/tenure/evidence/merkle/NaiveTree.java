package io.tenure.evidence.merkle;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * The definitions of RFC 9162 section 2.1 word by word, over all entries; shares nothing with the
 * code under test.
 */
final class NaiveTree {
  private NaiveTree() {}

  static byte[] root(List<byte[]> d) throws Exception {
    int n = d.size();
    if (n == 0) {
      return sha(new byte[0]);
    }
    if (n == 1) {
      return sha(join(new byte[] {0}, d.getFirst()));
    }
    int k = k(n);
    return sha(join(new byte[] {1}, root(d.subList(0, k)), root(d.subList(k, n))));
  }

  static List<byte[]> path(int m, List<byte[]> d) throws Exception {
    int n = d.size();
    if (n == 1) {
      return List.of();
    }
    int k = k(n);
    var path = new ArrayList<>(m < k ? path(m, d.subList(0, k)) : path(m - k, d.subList(k, n)));
    path.add(m < k ? root(d.subList(k, n)) : root(d.subList(0, k)));
    return path;
  }

  static List<byte[]> consistency(int m, List<byte[]> d, boolean complete) throws Exception {
    int n = d.size();
    if (m == n) {
      return complete ? List.of() : List.of(root(d));
    }
    int k = k(n);
    var path =
        new ArrayList<>(
            m <= k
                ? consistency(m, d.subList(0, k), complete)
                : consistency(m - k, d.subList(k, n), false));
    path.add(m <= k ? root(d.subList(k, n)) : root(d.subList(0, k)));
    return path;
  }

  private static int k(int n) {
    int k = 1;
    while (k * 2 < n) {
      k *= 2;
    }
    return k;
  }

  private static byte[] sha(byte[] bytes) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }

  private static byte[] join(byte[]... parts) {
    var out = new java.io.ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
