package io.tenure.policy.rest;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.policy.golden.PackCases;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One policy, proposed for a bank and obliged entities, in effect; their examples over HTTP. */
@QuarkusTest
@TestProfile(ObligedPackCasesQuarkusTest.DatabaseOfItsOwn.class)
@WithTestResource(PostgresResource.class)
class ObligedPackCasesQuarkusTest {

  /** Starts the service anew: only the first policy may take effect in the past. */
  public static class DatabaseOfItsOwn implements QuarkusTestProfile {}

  @Test
  void theExamplesOfBanksAndObligedEntitiesAreRightToTheDay() {
    PackCasesOverHttp overHttp =
        new PackCasesOverHttp(
            Stream.of("de-bank", "es-obliged", "eu-obliged", "us-bank")
                .map(PackCases::of)
                .toList());
    overHttp.putIntoEffect();
    overHttp.checkAll();
  }
}
