package io.tenure.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.policy.cli.Cli.Ran;
import io.tenure.policy.cli.read.PolicyFolder;
import io.tenure.policy.cli.read.PolicyReader;
import io.tenure.policy.domain.pack.Pack;
import io.tenure.policy.store.resource.ShippedPacks;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code ./tenure policy init}: a pack becomes a file of one's own, rule by rule the same. */
class InitCommandTest {
  @TempDir private Path folder;

  static List<Pack> packs() {
    return ShippedPacks.load();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void fileHasTheContentOfThePack(Pack pack) {
    PolicyFolder policy = PolicyReader.read(Cli.pack(folder, pack.name()));
    assertThat(policy.problems()).isEmpty();
    assertThat(policy.name()).isEqualTo(pack.name());
    assertThat(policy.content()).isEqualTo(pack.content());
  }

  @Test
  void nothingIsReplacedAndPacksAreNamed() {
    Cli.pack(folder, "crm-sales");
    Ran again = Cli.run("init", folder, "--pack", "crm-sales");
    assertThat(again.exit()).isEqualTo(1);
    assertThat(again.err()).contains("is there already");
    Ran unknown = Cli.run("init", folder.resolve("x"), "--pack", "moon");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("crm-sales");
    assertThat(folder.resolve("x")).doesNotExist();
  }
}
