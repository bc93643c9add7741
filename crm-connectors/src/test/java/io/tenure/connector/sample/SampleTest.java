package io.tenure.connector.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.connector.Purpose;
import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.map.Relation.Discriminator;
import io.tenure.connector.sample.InclusionTester.Candidate;
import io.tenure.connector.schema.Schema;
import io.tenure.connector.schema.Table;
import io.tenure.connector.testing.NastySchema;
import io.tenure.connector.testing.TestCrm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleTest {

  @ParameterizedTest
  @EnumSource(Kind.class)
  void samplesAreBoundedInRowsLengthAndBytes(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      for (int i = 1; i <= 20; i++) {
        NastySchema.contact(crm, i, i % 2 == 0 ? "phone = NULL" : "");
      }
      Table contacts = crm.readSchema().table(crm.dataset("contacts")).orElseThrow();
      TableSample sample =
          crm.with(
              Purpose.READ, s -> Sampler.sample(s, contacts, new SampleLimits(10, 8, 1_000_000)));
      assertThat(sample.rows()).isEqualTo(10);
      assertThat(sample.values().get("email")).hasSize(10).allMatch(v -> v.length() <= 8);
      assertThat(sample.values().get("phone").size() + sample.nulls().get("phone")).isEqualTo(10);
      assertThat(sample.nulls().get("birth")).isEqualTo(10);
      assertThat(sample.toString()).doesNotContain("Nora");
      TableSample tiny =
          crm.with(Purpose.READ, s -> Sampler.sample(s, contacts, new SampleLimits(10, 8, 100)));
      assertThat(
              tiny.values().values().stream()
                  .flatMap(java.util.List::stream)
                  .mapToInt(String::length)
                  .sum())
          .isLessThanOrEqualTo(100);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void binaryColumnsAreSkipped(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      Table lines = crm.readSchema().table(crm.dataset("Order \"Lines")).orElseThrow();
      TableSample sample =
          crm.with(Purpose.READ, s -> Sampler.sample(s, lines, SampleLimits.defaults()));
      assertThat(sample.values()).containsKey("Order No").doesNotContainKey("payload");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void inclusionIsMeasuredAlsoAcrossTypes(Kind kind) {
    try (TestCrm crm = NastySchema.create(kind)) {
      NastySchema.contact(crm, 1, "");
      NastySchema.contact(crm, 2, "");
      crm.run(
          "INSERT INTO notes VALUES ('n1', 1, 'x'), ('n2', 1, 'x'), ('n3', 9, 'x'), ('n4', NULL, 'x')",
          "INSERT INTO activities VALUES (1, 'Contact', '1', 'in', NULL, 'x'), (2, 'Contact', '2', 'in', NULL, 'x'), (3, 'Account', '77', 'in', NULL, 'x')");
      Schema schema = crm.readSchema();
      Table contacts = schema.table(crm.dataset("contacts")).orElseThrow();
      Table notes = schema.table(crm.dataset("notes")).orElseThrow();
      Table activities = schema.table(crm.dataset("activities")).orElseThrow();

      Inclusion byId = test(crm, new Candidate(notes, "contact_id", contacts, "id", null));
      assertThat(byId).isEqualTo(new Inclusion(3, 2, 1));
      assertThat(byId.share()).isEqualTo(0.5);
      assertThat(test(crm, new Candidate(activities, "parent_id", contacts, "id", null)).share())
          .isLessThan(1);
      assertThat(
              test(
                  crm,
                  new Candidate(
                      activities,
                      "parent_id",
                      contacts,
                      "id",
                      new Discriminator("parent_type", "Contact"))))
          .isEqualTo(new Inclusion(2, 2, 2));
    }
  }

  private static Inclusion test(TestCrm crm, Candidate candidate) {
    return crm.with(Purpose.READ, s -> InclusionTester.test(s, candidate, 1_000));
  }
}
