package io.tenure.benchmarks.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampledCrmTest {

  @Test
  void everyRunHasTheSameValuesOfManyTables() {
    List<SampledColumn> columns = SampledCrm.columns();
    assertThat(columns).isEqualTo(SampledCrm.columns());
    assertThat(columns.stream().map(SampledColumn::table).distinct()).hasSizeGreaterThan(15);
    assertThat(columns).allSatisfy(c -> assertThat(c.values()).hasSizeBetween(1, SampledCrm.ROWS));
    assertThat(columns).flatMap(SampledColumn::values).noneMatch(String::isBlank);
  }

  @Test
  void whatIsMeasuredFindsWhatTheColumnsHold() {
    SampledColumn email =
        SampledCrm.columns().stream()
            .filter(c -> c.table().equals("contacts") && c.name().equals("email"))
            .findFirst()
            .orElseThrow();
    assertThat(email.verdict().category()).isEqualTo("user.contact.email");
    assertThat(email.verdict().evidence()).hasSizeGreaterThan(1);
  }
}
