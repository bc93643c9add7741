package io.tenure.policy.rest;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tenure.kit.testing.OpenApiContract;
import io.tenure.kit.testing.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class OpenApiTest extends OpenApiContract {}
