package io.tenure.classification.rest;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tenure.kit.testing.OpenApiContract;
import io.tenure.kit.testing.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(CrmResource.class)
class OpenApiQuarkusTest extends OpenApiContract {}
