package io.tenure.evidence.merkle;

import io.tenure.evidence.Hashes;
import java.util.List;

/**
 * Checks proofs as RFC 9162 sections 2.1.3.2 and 2.1.4.2 say. The position is part of what is
 * proven: a walk that does not use up the tree, or an index outside it, is refused.
 */
public final class ProofCheck {
  private ProofCheck() {}

  /** Whether the proof leads from this leaf at this index to this root of a tree of this size. */
  public static boolean inclusion(
      byte[] leafHash, long index, long size, List<byte[]> proof, byte[] root) {
    if (index < 0 || index >= size || leafHash.length != Hashes.LENGTH) {
      return false;
    }
    long at = index;
    long last = size - 1;
    byte[] hash = leafHash;
    for (byte[] sibling : proof) {
      if (sibling.length != Hashes.LENGTH || last == 0) {
        return false;
      }
      if ((at & 1) == 1 || at == last) {
        hash = Merkle.nodeHash(sibling, hash);
        int shift = (at & 1) == 1 ? 0 : zerosBelow(at);
        at >>= shift;
        last >>= shift;
      } else {
        hash = Merkle.nodeHash(hash, sibling);
      }
      at >>= 1;
      last >>= 1;
    }
    return last == 0 && Hashes.same(hash, root);
  }

  /** Whether the tree of {@code first} entries begins the tree of {@code second} entries. */
  public static boolean consistency(
      long first, long second, List<byte[]> proof, byte[] firstRoot, byte[] secondRoot) {
    if (first <= 0 || second < first) {
      return false;
    }
    if (first == second) {
      return proof.isEmpty() && Hashes.same(firstRoot, secondRoot);
    }
    if (proof.isEmpty() || proof.stream().anyMatch(h -> h.length != Hashes.LENGTH)) {
      return false;
    }
    boolean whole = Long.bitCount(first) == 1;
    byte[] start = whole ? firstRoot : proof.getFirst();
    return walk(first, second, start, whole ? proof : proof.subList(1, proof.size()))
        .leadsTo(firstRoot, secondRoot);
  }

  private record End(boolean usedUp, byte[] first, byte[] second) {
    boolean leadsTo(byte[] firstRoot, byte[] secondRoot) {
      return usedUp && Hashes.same(first, firstRoot) && Hashes.same(second, secondRoot);
    }
  }

  private static End walk(long first, long second, byte[] start, List<byte[]> path) {
    int odd = Long.numberOfTrailingZeros(~(first - 1));
    long at = first - 1 >> odd;
    long last = second - 1 >> odd;
    byte[] old = start;
    byte[] young = start;
    for (byte[] sibling : path) {
      if (last == 0) {
        return new End(false, old, young);
      }
      if ((at & 1) == 1 || at == last) {
        old = Merkle.nodeHash(sibling, old);
        young = Merkle.nodeHash(sibling, young);
        int shift = (at & 1) == 1 ? 0 : zerosBelow(at);
        at >>= shift;
        last >>= shift;
      } else {
        young = Merkle.nodeHash(young, sibling);
      }
      at >>= 1;
      last >>= 1;
    }
    return new End(last == 0, old, young);
  }

  /** Shifts until the lowest bit is set; nothing where no bit is. */
  private static int zerosBelow(long at) {
    return at == 0 ? 0 : Long.numberOfTrailingZeros(at);
  }
}
