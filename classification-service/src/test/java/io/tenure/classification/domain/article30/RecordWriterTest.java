package io.tenure.classification.domain.article30;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.classification.domain.TestMap;
import io.tenure.classification.domain.article30.RecordDetails.Activity;
import io.tenure.classification.domain.article30.RecordDetails.Party;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordWriterTest {

  private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
  private static final List<RecordWriter.Source> SOURCES =
      List.of(new RecordWriter.Source("The demo CRM", TestMap.map()));

  @Test
  void theMapKnowsPeopleAndCategoriesAndSaysWhatIsMissing() {
    ProcessingRecord record =
        RecordWriter.write(
            SOURCES, new RecordDetails(null, null, null, null, null, null, null), NOW);
    ProcessingRecord.Activity crm = record.activities().getFirst();
    assertThat(crm.dataSubjects())
        .extracting(ProcessingRecord.DataSubjects::kind)
        .containsExactly("CONTACT");
    assertThat(crm.categories())
        .extracting(ProcessingRecord.PersonalData::category)
        .contains("user.contact.email", "user.content.free_text")
        .doesNotContainNull();
    assertThat(crm.categories())
        .filteredOn(c -> "art9".equals(c.special()))
        .extracting(ProcessingRecord.PersonalData::datasets)
        .containsExactly(List.of("crm.contacts"));
    assertThat(crm.purposes()).containsExactly("newsletter");
    assertThat(record.missing())
        .containsExactly(
            "(a) controller",
            "(a) data protection officer",
            "(d) recipients: demo-crm",
            "(e) transfers, or that there are none: demo-crm",
            "(f) address of the retention schedule",
            "(g) security measures");
  }

  @Test
  void aWholeRecordMissesNothing() {
    RecordDetails details =
        new RecordDetails(
            new Party("Example GmbH", "Berlin"),
            null,
            null,
            new Party("The officer", "dpo@example.org"),
            Map.of("demo-crm", new Activity(List.of("Sales"), List.of("Tax adviser"), null)),
            List.of("Encryption"),
            "https://example.org/retention");
    ProcessingRecord record = RecordWriter.write(SOURCES, details, NOW);
    assertThat(record.missing()).isEmpty();
    assertThat(record.activities().getFirst().purposes()).containsExactly("Sales", "newsletter");
    assertThat(record.timeLimits().url()).isEqualTo("https://example.org/retention");
  }
}
