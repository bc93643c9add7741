package io.tenure.disposal.rest;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tenure.disposal.SurroundingsResource;
import io.tenure.kit.testing.OpenApiContract;
import io.tenure.kit.testing.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SurroundingsResource.class)
class OpenApiTest extends OpenApiContract {}
