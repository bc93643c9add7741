package io.tenure.disposal.rest;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tenure.disposal.SurroundingsResource;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.RoleMatrix;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SurroundingsResource.class)
class RoleMatrixTest extends RoleMatrix {}
