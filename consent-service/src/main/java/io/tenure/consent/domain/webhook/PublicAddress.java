package io.tenure.consent.domain.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Tells addresses of the public Internet from all others: what a caller names must not lead to this
 * machine, its network or a cloud's metadata (SSRF). By the special-purpose registries of IANA;
 * what is not known to be public is not.
 */
public final class PublicAddress {
  private static final Block[] REFUSED_V4 = {
    block("0.0.0.0", 8),
    block("10.0.0.0", 8),
    block("100.64.0.0", 10),
    block("127.0.0.0", 8),
    block("169.254.0.0", 16),
    block("172.16.0.0", 12),
    block("192.0.0.0", 24),
    block("192.0.2.0", 24),
    block("192.31.196.0", 24),
    block("192.52.193.0", 24),
    block("192.88.99.0", 24),
    block("192.168.0.0", 16),
    block("192.175.48.0", 24),
    block("198.18.0.0", 15),
    block("198.51.100.0", 24),
    block("203.0.113.0", 24),
    block("224.0.0.0", 4),
    block("240.0.0.0", 4),
  };
  private static final Block GLOBAL_V6 = block("2000::", 3);
  private static final Block[] REFUSED_V6 = {
    block("2001::", 23), block("2001:db8::", 32), block("2002::", 16), block("3fff::", 20),
  };

  private PublicAddress() {}

  /** Whether the address is one of the public Internet. */
  public static boolean is(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return Arrays.stream(REFUSED_V4).noneMatch(block -> block.holds(bytes));
    }
    return GLOBAL_V6.holds(bytes)
        && Arrays.stream(REFUSED_V6).noneMatch(block -> block.holds(bytes));
  }

  private static Block block(String address, int bits) {
    try {
      // a literal: nothing is looked up
      return new Block(InetAddress.getByName(address).getAddress(), bits);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Block(byte[] prefix, int bits) {
    boolean holds(byte[] address) {
      if (address.length != prefix.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
