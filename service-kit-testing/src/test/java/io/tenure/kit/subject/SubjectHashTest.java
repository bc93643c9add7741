package io.tenure.kit.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values computed with another implementation (Python's hmac), so that no upgrade moves a hash. */
class SubjectHashTest {
  private static final String FIRST = "c3ViamVjdC1rZXktb2YtdGhlLXRlc3RzLTMyLWJ5dGU=";
  private static final String SECOND = Base64.getEncoder().encodeToString(new byte[32]);
  private static final String JANE = "s1:SsBYzUWMihbr1WNv6oWT-iU1jdhcZbv2yEqWexYj7PI";
  private static final String JANE_UNDER_SECOND = "s2:njDZHddyFqR5iH0M9zQ-xhAZE0Ftz4nuACXZtACX4I8";

  @ParameterizedTest
  @CsvSource({
    "EMAIL, jane.roe@example.com, s1:SsBYzUWMihbr1WNv6oWT-iU1jdhcZbv2yEqWexYj7PI",
    "EMAIL, '  Jane.Roe@Example.COM ', s1:SsBYzUWMihbr1WNv6oWT-iU1jdhcZbv2yEqWexYj7PI",
    "PHONE, +49 30 12345678, s1:sy1IbKkCIu7-qf6iyVbDzthuP6tZ3AMmrmpF7e2Mq_A",
    "PHONE, +49 (0)30 1234-5678, s1:sy1IbKkCIu7-qf6iyVbDzthuP6tZ3AMmrmpF7e2Mq_A",
  })
  void oneIdentifierHasOneReference(SubjectKind kind, String value, String reference) {
    assertThat(hash(FIRST).reference(kind, value)).contains(reference);
  }

  @ParameterizedTest
  @CsvSource({"EMAIL, jane.roe", "EMAIL, @example.com", "EMAIL, ' '", "PHONE, none", "KEY, ' '"})
  void whatIdentifiesNobodyHasNoReference(SubjectKind kind, String value) {
    assertThat(hash(FIRST).reference(kind, value)).isEmpty();
    assertThat(hash(FIRST).references(kind, value)).isEmpty();
  }

  @Test
  void theFirstKeyNamedIsCurrentAndTheOthersStillMakeReferences() {
    String bothKeys = "s2:" + SECOND + ", s1:" + FIRST;

    assertThat(hash(bothKeys).reference(SubjectKind.EMAIL, "jane.roe@example.com"))
        .contains(JANE_UNDER_SECOND);
    assertThat(hash(bothKeys).references(SubjectKind.EMAIL, "jane.roe@example.com"))
        .containsExactly(JANE_UNDER_SECOND, JANE);
    assertThat(hash("s1:" + FIRST + ",s2:" + SECOND).currentVersion()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no key",
        "c2hvcnQ=",
        "s0:c3ViamVjdC1rZXktb2YtdGhlLXRlc3RzLTMyLWJ5dGU=",
        "s1:c3ViamVjdC1rZXktb2YtdGhlLXRlc3RzLTMyLWJ5dGU=,",
        "c3ViamVjdC1rZXktb2YtdGhlLXRlc3RzLTMyLWJ5dGU=,s1:c3ViamVjdC1rZXktb2YtdGhlLXRlc3RzLTMyLWJ5dGU="
      })
  void unusableKeysAreNamedAndNotShown(String setting) {
    assertThatIllegalStateException()
        .isThrownBy(() -> SubjectKeys.parse(setting))
        .withMessageContaining("TENURE_SUBJECT_KEY")
        .withMessageNotContaining("c3Vi")
        .withMessageNotContaining("c2hv");
    assertThat(SubjectKeys.parse(FIRST).toString()).doesNotContain("c3Vi");
  }

  @Test
  void aReferenceHasOneSpellingAndNamesItsKey() {
    assertThat(SubjectReferences.isValid(JANE)).isTrue();
    assertThat(SubjectReferences.isValid(JANE.substring(0, 45) + "J")).isFalse();
    assertThat(SubjectReferences.isValid(null)).isFalse();
    assertThat(SubjectReferences.isValid("jane.roe@example.com")).isFalse();
    assertThat(SubjectReferences.keyVersion(JANE_UNDER_SECOND)).isEqualTo(2);
  }

  private static SubjectHash hash(String setting) {
    return new SubjectHash(SubjectKeys.parse(setting));
  }
}
