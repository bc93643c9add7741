package io.tenure.classification.domain.detect.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnTermsTest {

  @Test
  void namesOfPeople() {
    ColumnTerms terms =
        ColumnTerms.of(
            List.of("Anna Schmidt", "Jean Dupont", "García, María", "João da Silva", "Sky Blue"));
    assertThat(terms.share(Term.FULL_NAME)).isEqualTo(0.8);
    assertThat(ColumnTerms.of(List.of("Anna", "Peter", "Lucía")).share(Term.GIVEN_NAME))
        .isEqualTo(1);
    assertThat(ColumnTerms.of(List.of("Schmidt", "Dupont", "Rossi")).share(Term.FAMILY_NAME))
        .isEqualTo(1);
  }

  @Test
  void wordsThatAreSomethingElseAreNoNames() {
    ColumnTerms terms =
        ColumnTerms.of(
            List.of("North Street", "Red House", "Main Bank", "Summer Sale", "anna@mail.example"));
    assertThat(terms.hits()).doesNotContainKeys(Term.FULL_NAME, Term.GIVEN_NAME);
  }

  @Test
  void listsOfSpecialCategories() {
    assertThat(ColumnTerms.of(List.of("evangelisch", "römisch-katholisch")).share(Term.RELIGION))
        .isEqualTo(1);
    assertThat(ColumnTerms.of(List.of("A+", "0-", "AB+")).share(Term.BLOOD_TYPE)).isEqualTo(1);
    assertThat(ColumnTerms.of(List.of("ver.di", "IG Metall")).share(Term.TRADE_UNION)).isEqualTo(1);
    assertThat(ColumnTerms.of(List.of("Hispanic", "Asian")).share(Term.ETHNICITY)).isEqualTo(1);
  }

  @Test
  void birthDatesSpreadOverDecades() {
    List<String> births = new ArrayList<>();
    List<String> orders = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      births.add((1930 + i) + "-03-12");
      orders.add("12.03." + (2018 + i % 8));
    }
    ColumnTerms born = ColumnTerms.of(births);
    assertThat(born.share(Term.BIRTH_DATE)).isEqualTo(1);
    assertThat(born.decades()).isEqualTo(6);
    assertThat(ColumnTerms.of(orders).share(Term.BIRTH_DATE)).isZero();
  }

  @Test
  void agesAreWholeNumbersThatPeopleReach() {
    assertThat(ColumnTerms.of(List.of("7", "44", "44.0", "99")).share(Term.AGE)).isEqualTo(1);
    assertThat(ColumnTerms.of(List.of("7.5", "1200", "-3")).share(Term.AGE)).isZero();
  }

  @Test
  void hugeAndEmptyValuesAreCountedAndHarmless() {
    ColumnTerms terms = ColumnTerms.of(List.of("x".repeat(1_000_000), " ", "Anna"));
    assertThat(terms.values()).isEqualTo(2);
    assertThat(terms.share(Term.GIVEN_NAME)).isEqualTo(0.5);
  }
}
