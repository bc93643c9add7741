package io.tenure.consent.rest;

import static io.tenure.consent.rest.Consents.purpose;
import static io.tenure.consent.rest.Consents.record;
import static io.tenure.consent.rest.Consents.state;
import static io.tenure.consent.rest.Consents.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tenure.kit.testing.PostgresResource;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database itself refuses to forget or to rewrite what was said. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class AppendOnlyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update consent_event set type = 'GIVEN'",
        "delete from consent_event",
        "truncate consent_event",
        "update consent_change set state = 'GIVEN'",
        "delete from consent_change",
        "truncate consent_change",
        "update purpose_version set name = 'x'",
        "delete from purpose_version",
        "truncate purpose_version",
        "truncate controller_version"
      })
  void evenItsOwnerCannot(String sql) {
    String subject = subject();
    String purpose = purpose();
    record(subject, purpose, "WITHDRAWN", "2024-01-01T00:00:00Z");

    assertThatThrownBy(() -> Rows.tryExecute(sql))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("only ever added");

    assertThat(state(subject, purpose, null)).startsWith("WITHDRAWN");
  }

  @Test
  void aNameIsNoSubject() {
    assertThatThrownBy(
            () ->
                Rows.tryExecute(
                    """
                    insert into consent_event (id, subject, purpose, purpose_version, type, at,
                      recorded_at, effective_at, method, provenance, source)
                    values (gen_random_uuid(), 'Jane Roe', ?, 1, 'GIVEN', now(), now(), now(),
                      'FORM', 'DIRECT', 'web')
                    """,
                    purpose()))
        .hasMessageContaining("consent_event_subject_check");
  }
}
