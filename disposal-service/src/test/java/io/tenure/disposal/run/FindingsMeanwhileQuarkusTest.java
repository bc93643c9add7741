package io.tenure.disposal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tenure.disposal.SurroundingsResource;
import io.tenure.kit.testing.PostgresResource;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** While a finding is open that could change a dataset's outcome, nothing of it goes. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SurroundingsResource.class)
class FindingsMeanwhileQuarkusTest extends OnTestCrm {

  @Test
  void I_BASIS_anOpenFindingKeepsTheDatasetFromBeingPlanned() {
    neighbours.stops(scene.system, "public.contacts");
    assertThat(scene.request().jsonPath().getString("problem.code")).isEqualTo("run.empty");
    neighbours.stops(scene.system, "public.something_else");
    assertThat(scene.keys(scene.planned())).as("I_NOLOST: due again at once").hasSize(10);
  }

  @Test
  void I_BASIS_aFindingThatIsOpenedAfterTheApprovalStopsTheErasure() {
    UUID run = scene.approved();
    neighbours.stops(scene.system, "public.contacts");
    Map<String, String> before = crm.rows();
    scene.completes(run);
    assertThat(crm.rows()).isEqualTo(before);
    assertThat(crm.changes()).noneMatch(change -> change.startsWith("DELETE"));
    assertThat(scene.items(run))
        .hasSize(10)
        .allSatisfy(item -> assertThat(item).containsEntry("reason", "map.finding-open"));
    assertThat(scene.certificates(run)).isEmpty();
    scene.nothingIsLost(run);

    neighbours.stops(scene.system);
    assertThat(scene.keys(scene.planned())).as("I_NOLOST").hasSize(10);
  }
}
