package io.tenure.consent.rest.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFieldsTest {
  @Test
  void csvFieldsAreDividedAsTheStandardSays() {
    assertThat(CsvFields.of("a,,\"b,c\",\"d\"\"e\"")).contains(List.of("a", "", "b,c", "d\"e"));
    assertThat(CsvFields.of("")).contains(List.of(""));
    assertThat(CsvFields.of("a,")).contains(List.of("a", ""));
    assertThat(CsvFields.of("\"a")).isEmpty();
    assertThat(CsvFields.of("\"a\"b,c")).isEmpty();
    assertThat(CsvFields.of("a\"b\"")).isEmpty();
  }
}
