package io.tenure.connector.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.connector.Finding;
import io.tenure.connector.Purpose;
import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.schema.Rights.Need;
import io.tenure.connector.testing.NastySchema;
import io.tenure.connector.testing.TestCrm;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RightsReaderTest {

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theGuidesAccountsHaveEnoughAndNotTooMuch(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      Set<String> all =
          crm.readSchema().tables().stream().map(Table::qualifiedName).collect(Collectors.toSet());
      Need need = new Need(crm.dataset("contacts"), Set.of("id", "email"), Set.of("email"), true);

      Rights erase = crm.with(Purpose.ERASE, RightsReader::read);
      assertThat(erase.tooSmallFor(List.of(need))).isEmpty();
      assertThat(erase.tooLargeFor(Purpose.ERASE, all)).isEmpty();
      assertThat(erase.tooLargeFor(Purpose.ERASE, Set.of(crm.dataset("notes"))))
          .extracting(Finding::table)
          .contains(crm.dataset("contacts"))
          .doesNotContain(crm.dataset("notes"));
      assertThat(erase.tooLargeFor(Purpose.READ, Set.of())).hasSize(all.size());

      for (Purpose purpose : List.of(Purpose.READ, Purpose.VERIFY)) {
        Rights rights = crm.with(purpose, RightsReader::read);
        assertThat(rights.tooLargeFor(purpose, Set.of())).isEmpty();
        assertThat(rights.tooSmallFor(List.of(need)))
            .extracting(Finding::column)
            .containsExactly("email", null);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void rightsOnSingleColumnsAreKnown(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      String user = crm.user(Purpose.ERASE);
      crm.run(
          crm.isPostgres()
              ? "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM " + user
              : "REVOKE ALL PRIVILEGES, GRANT OPTION FROM " + user,
          "GRANT SELECT, UPDATE (email, phone) ON contacts TO " + user);
      Rights rights = crm.with(Purpose.ERASE, RightsReader::read);
      Rights.TableRights contacts = rights.tables().get(crm.dataset("contacts"));
      assertThat(contacts.updatable()).containsExactlyInAnyOrder("email", "phone");
      assertThat(contacts.readable()).contains("id", "first_name");
      assertThat(contacts.delete()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void administratorsOwnersAndTruncateAreTooMuch(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      String user = crm.user(Purpose.ERASE);
      crm.run(
          crm.isPostgres()
              ? "GRANT TRUNCATE ON notes TO " + user
              : "GRANT DROP ON " + crm.name() + ".notes TO " + user);
      assertTooLarge(crm, crm.dataset("notes"));
      crm.run(
          crm.isPostgres()
              ? "GRANT CREATE ON SCHEMA public TO " + user
              : "GRANT CREATE ON " + crm.name() + ".* TO " + user);
      assertTooLarge(crm, null);
      crm.run(
          crm.isPostgres() ? "ALTER ROLE " + user + " SUPERUSER" : "GRANT SUPER ON *.* TO " + user);
      assertThat(crm.with(Purpose.ERASE, RightsReader::read).superuser()).isTrue();
      assertTooLarge(crm, null);
    }
  }

  private static void assertTooLarge(TestCrm crm, String table) {
    Set<String> all =
        crm.readSchema().tables().stream().map(Table::qualifiedName).collect(Collectors.toSet());
    assertThat(crm.with(Purpose.ERASE, RightsReader::read).tooLargeFor(Purpose.ERASE, all))
        .anyMatch(
            f ->
                f.code().equals("connector.rights-too-large")
                    && java.util.Objects.equals(f.table(), table));
  }
}
