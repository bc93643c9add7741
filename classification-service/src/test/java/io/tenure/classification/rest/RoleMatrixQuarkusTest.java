package io.tenure.classification.rest;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.RoleMatrix;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(CrmResource.class)
class RoleMatrixQuarkusTest extends RoleMatrix {}
