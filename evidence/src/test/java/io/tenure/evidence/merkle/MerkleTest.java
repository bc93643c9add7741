package io.tenure.evidence.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MerkleTest {
  private static final List<byte[]> CLASSIC =
      java.util.stream.Stream.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .map(HexFormat.of()::parseHex)
          .toList();
  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void classicEntriesHaveTheirKnownRoots() {
    var tree = CompactRange.empty();
    assertThat(HexFormat.of().formatHex(tree.root())).isEqualTo(ROOTS.getFirst());
    for (int i = 0; i < CLASSIC.size(); i++) {
      tree.append(Merkle.leafHash(CLASSIC.get(i)), (level, index, hash) -> {});
      assertThat(HexFormat.of().formatHex(tree.root()))
          .as("size %d", i + 1)
          .isEqualTo(ROOTS.get(i + 1));
    }
  }

  @Test
  void everyInclusionAndConsistencyProofUpTo64EntriesHolds() throws Exception {
    var entries = entries(64, 1);
    var nodes = nodes(entries);
    var proofs = new Proofs(nodes);
    int checked = 0;
    for (int n = 1; n <= 64; n++) {
      List<byte[]> first = entries.subList(0, n);
      byte[] root = NaiveTree.root(first);
      assertThat(proofs.root(n)).isEqualTo(root);
      for (int i = 0; i < n; i++) {
        List<byte[]> proof = proofs.inclusion(i, n);
        assertThat(proof)
            .usingElementComparator(java.util.Arrays::compare)
            .isEqualTo(NaiveTree.path(i, first));
        assertThat(ProofCheck.inclusion(leaf(entries, i), i, n, proof, root)).isTrue();
        for (int other = 0; other < 66; other++) {
          assertThat(ProofCheck.inclusion(leaf(entries, i), other, n, proof, root))
              .as("leaf %d of %d shown as %d", i, n, other)
              .isEqualTo(other == i);
        }
        checked++;
      }
      for (int m = 1; m <= n; m++) {
        List<byte[]> proof = proofs.consistency(m, n);
        assertThat(proof)
            .usingElementComparator(java.util.Arrays::compare)
            .isEqualTo(NaiveTree.consistency(m, first, true));
        assertThat(ProofCheck.consistency(m, n, proof, NaiveTree.root(entries.subList(0, m)), root))
            .isTrue();
        checked++;
      }
    }
    assertThat(checked).isEqualTo(4_160);
  }

  @Test
  void everyChangedBitOfAProofIsSeen() throws Exception {
    var entries = entries(13, 2);
    var proofs = new Proofs(nodes(entries));
    byte[] root = proofs.root(13);
    for (int i = 0; i < 13; i++) {
      List<byte[]> proof = proofs.inclusion(i, 13);
      for (int at = 0; at < proof.size(); at++) {
        for (int bit = 0; bit < 256; bit++) {
          assertThat(ProofCheck.inclusion(leaf(entries, i), i, 13, flip(proof, at, bit), root))
              .isFalse();
        }
      }
      assertThat(
              ProofCheck.inclusion(
                  leaf(entries, i), i, 13, proof.subList(0, proof.size() - 1), root))
          .isFalse();
      var longer = new ArrayList<>(proof);
      longer.add(root);
      assertThat(ProofCheck.inclusion(leaf(entries, i), i, 13, longer, root)).isFalse();
    }
    for (int m = 1; m < 13; m++) {
      List<byte[]> proof = proofs.consistency(m, 13);
      for (int at = 0; at < proof.size(); at++) {
        for (int bit = 0; bit < 256; bit += 5) {
          assertThat(ProofCheck.consistency(m, 13, flip(proof, at, bit), proofs.root(m), root))
              .isFalse();
        }
      }
      assertThat(ProofCheck.consistency(m, 13, proof, proofs.root(m == 1 ? 2 : m - 1), root))
          .isFalse();
      assertThat(ProofCheck.consistency(m, 13, List.of(), proofs.root(m), root)).isFalse();
    }
  }

  @Test
  void anotherSizeProvesNothing() throws Exception {
    var entries = entries(20, 3);
    var proofs = new Proofs(nodes(entries));
    for (int n = 2; n <= 20; n++) {
      for (int i = 0; i < n; i++) {
        assertThat(
                ProofCheck.inclusion(
                    leaf(entries, i), i, 0, proofs.inclusion(i, n), proofs.root(n)))
            .isFalse();
        assertThat(
                ProofCheck.inclusion(
                    leaf(entries, i), -1, n, proofs.inclusion(i, n), proofs.root(n)))
            .isFalse();
        assertThat(
                ProofCheck.inclusion(
                    leaf(entries, i), i, i, proofs.inclusion(i, n), proofs.root(n)))
            .isFalse();
      }
    }
    assertThat(ProofCheck.consistency(0, 5, List.of(), proofs.root(0), proofs.root(5))).isFalse();
    assertThat(ProofCheck.consistency(6, 5, List.of(), proofs.root(6), proofs.root(5))).isFalse();
    assertThat(ProofCheck.consistency(5, 5, List.of(), proofs.root(5), proofs.root(5))).isTrue();
    assertThatThrownBy(() -> proofs.inclusion(5, 5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> proofs.consistency(0, 5)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTreeGoesOnFromItsStoredNodesAtAnySize() throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new SplittableRandom(seed);
    for (int round = 0; round < 40; round++) {
      int before = random.nextInt(1, 300);
      int more = random.nextInt(1, 100);
      var entries = entries(before + more, random.nextLong());
      var nodes = nodes(entries.subList(0, before));
      var resumed = CompactRange.of(before, nodes);
      entries
          .subList(before, before + more)
          .forEach(e -> resumed.append(Merkle.leafHash(e), nodes));
      assertThat(resumed.size()).isEqualTo(before + more);
      assertThat(resumed.root()).as("seed %d", seed).isEqualTo(NaiveTree.root(entries));
      int i = random.nextInt(before + more);
      assertThat(new Proofs(nodes).inclusion(i, before + more))
          .usingElementComparator(java.util.Arrays::compare)
          .isEqualTo(NaiveTree.path(i, entries));
    }
  }

  private static List<byte[]> flip(List<byte[]> proof, int at, int bit) {
    var changed = new ArrayList<>(proof);
    byte[] hash = proof.get(at).clone();
    hash[bit / 8] ^= (byte) (1 << bit % 8);
    changed.set(at, hash);
    return changed;
  }

  private static byte[] leaf(List<byte[]> entries, int i) {
    return Merkle.leafHash(entries.get(i));
  }

  private static List<byte[]> entries(int n, long seed) {
    var random = new SplittableRandom(seed);
    var entries = new ArrayList<byte[]>();
    for (int i = 0; i < n; i++) {
      byte[] entry = new byte[random.nextInt(0, 40)];
      random.nextBytes(entry);
      entries.add(entry);
    }
    return entries;
  }

  private static MemoryNodes nodes(List<byte[]> entries) {
    var nodes = new MemoryNodes();
    var tree = CompactRange.empty();
    entries.forEach(e -> tree.append(Merkle.leafHash(e), nodes));
    return nodes;
  }
}
