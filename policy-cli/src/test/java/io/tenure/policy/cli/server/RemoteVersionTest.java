package io.tenure.policy.cli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.plan.PlanJson;
import io.tenure.policy.cli.say.CliException;
import io.tenure.policy.domain.life.PolicyVersion;
import io.tenure.policy.domain.pack.Pack;
import io.tenure.policy.store.resource.ShippedPacks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The digest of an answer is the digest that the service fixes, also of what is not known here. */
class RemoteVersionTest {

  static List<Pack> packs() {
    return ShippedPacks.load();
  }

  private static ObjectNode answer(Pack pack) {
    ObjectNode body = PlanJson.mapper().valueToTree(pack.content());
    return body.put("catalogueVersion", "7").put("state", "DRAFT").put("version", 3);
  }

  @ParameterizedTest
  @MethodSource("packs")
  void digestIsThatOfTheService(Pack pack) {
    RemoteVersion version = new RemoteVersion(answer(pack), null);
    assertThat(version.digestOfStored()).isEqualTo(PolicyVersion.digest("7", pack.content()));
    assertThat(version.content()).isEqualTo(pack.content());
  }

  @Test
  void memberThatIsNotKnownHereChangesTheDigest() {
    Pack pack = packs().getFirst();
    ObjectNode body = answer(pack);
    ((ObjectNode) body.at("/rules/0")).put("lockedUntil", "2030-01-01");
    RemoteVersion version = new RemoteVersion(body, null);
    assertThat(version.digestOfStored()).isNotEqualTo(PolicyVersion.digest("7", pack.content()));
    assertThatThrownBy(version::content)
        .isInstanceOf(CliException.class)
        .hasMessageContaining("use the one of its release");
  }
}
