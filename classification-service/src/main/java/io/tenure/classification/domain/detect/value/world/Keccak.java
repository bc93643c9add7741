package io.tenure.classification.domain.detect.value.world;

/**
 * Keccak-256 as Ethereum uses it (the submission before NIST changed the padding to SHA-3), for
 * messages of one block. Source: keccak.team specification summary.
 */
final class Keccak {

  private static final int RATE = 136;
  private static final int[] ROTATIONS = {
    1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44
  };
  private static final int[] LANES = {
    10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1
  };

  private Keccak() {}

  /**
   * The hash of a message.
   *
   * @param message shorter than 136 bytes
   */
  static byte[] hash256(byte[] message) {
    byte[] block = new byte[RATE];
    System.arraycopy(message, 0, block, 0, message.length);
    block[message.length] ^= 1;
    block[RATE - 1] ^= (byte) 0x80;
    long[] state = new long[25];
    for (int i = 0; i < RATE; i++) {
      state[i / 8] |= (block[i] & 0xFFL) << i % 8 * 8;
    }
    permute(state);
    byte[] hash = new byte[32];
    for (int i = 0; i < 32; i++) {
      hash[i] = (byte) (state[i / 8] >>> i % 8 * 8);
    }
    return hash;
  }

  private static void permute(long[] a) {
    int feedback = 1;
    for (int round = 0; round < 24; round++) {
      theta(a);
      rhoAndPi(a);
      chi(a);
      for (int j = 0; j < 7; j++) {
        if ((feedback & 1) == 1) {
          a[0] ^= 1L << (1 << j) - 1;
        }
        feedback = feedback << 1 ^ (feedback >> 7) * 0x171;
      }
    }
  }

  private static void theta(long[] a) {
    long[] c = new long[5];
    for (int x = 0; x < 5; x++) {
      c[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
    }
    for (int i = 0; i < 25; i++) {
      a[i] ^= c[(i + 4) % 5] ^ Long.rotateLeft(c[(i + 1) % 5], 1);
    }
  }

  private static void rhoAndPi(long[] a) {
    long moved = a[1];
    for (int i = 0; i < 24; i++) {
      long next = a[LANES[i]];
      a[LANES[i]] = Long.rotateLeft(moved, ROTATIONS[i]);
      moved = next;
    }
  }

  private static void chi(long[] a) {
    for (int y = 0; y < 25; y += 5) {
      long first = a[y];
      long second = a[y + 1];
      for (int x = 0; x < 5; x++) {
        long one = x < 4 ? a[y + x + 1] : first;
        long two = x < 3 ? a[y + x + 2] : x == 3 ? first : second;
        a[y + x] ^= ~one & two;
      }
    }
  }
}
