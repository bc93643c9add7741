package io.tenure.consent.usecase.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.rest.Consents;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonsTest {
  private static final SubjectReference A = new SubjectReference(Consents.subject(1));
  private static final SubjectReference B = new SubjectReference(Consents.subject(2));
  private static final SubjectReference C = new SubjectReference(Consents.subject(3));
  private static final SubjectReference D = new SubjectReference(Consents.subject(4));
  private static final UUID FIRST = new UUID(0, 1);
  private static final UUID SECOND = new UUID(0, 2);

  @Test
  void groupsThatMeetBecomeOnePerson() {
    Persons persons = new Persons(Map.of());

    assertThat(persons.merge(Set.of(A, B))).isTrue();
    assertThat(persons.merge(Set.of(C, D))).isTrue();
    assertThat(persons.merge(Set.of(B, C))).isTrue();
    assertThat(persons.merge(Set.of(A, D))).isFalse();

    assertThat(persons.touched()).containsOnlyKeys(A, B, C, D);
    assertThat(new HashSet<>(persons.touched().values())).hasSize(1);
  }

  @Test
  void personsOfBeforeGoIntoOneOfThem() {
    Persons persons = new Persons(Map.of(A, FIRST, B, SECOND));

    assertThat(persons.merge(Set.of(A, B, C))).isTrue();

    assertThat(persons.into()).isEqualTo(Map.of(SECOND, FIRST));
    assertThat(persons.touched()).isEqualTo(Map.of(A, FIRST, B, FIRST, C, FIRST));
  }

  @Test
  void whoWasOnePersonIsNotTouched() {
    Persons persons = new Persons(Map.of(A, FIRST, B, FIRST));

    assertThat(persons.merge(Set.of(A, B))).isFalse();

    assertThat(persons.touched()).isEmpty();
    assertThat(persons.into()).isEmpty();
  }
}
