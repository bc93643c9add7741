package io.tenure.disposal.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.connector.erase.JsonCut;
import io.tenure.connector.erase.JsonCut.Fate;
import io.tenure.connector.erase.JsonCut.Mark;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.map.Dataset.Inside;
import io.tenure.connector.map.Dataset.Status;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InsideColumnsTest {

  private static Field column(String name, String category) {
    return field(name, category, Status.CONFIRMED, null);
  }

  private static Field place(String step, String category, Status status) {
    return field("doc." + step, category, status, new Inside("doc", List.of(step)));
  }

  private static Field field(String name, String category, Status status, Inside inside) {
    return new Field(
        name,
        FieldType.JSON,
        "jsonb",
        null,
        true,
        false,
        false,
        false,
        false,
        category,
        "LOW",
        1,
        status,
        inside);
  }

  private static Dataset dataset(Field... fields) {
    return new Dataset(
        "s.t",
        "s",
        "t",
        "CONTACT",
        List.of("id"),
        1,
        true,
        List.of(fields),
        List.of(),
        null,
        null,
        List.of(),
        null,
        List.of());
  }

  private static Mark mark(Fate fate, String... steps) {
    return new Mark(List.of(steps), fate);
  }

  @Test
  void aColumnWithoutPlacesGoesWhole() {
    InsideColumns inside =
        InsideColumns.of(dataset(column("a", "user"), column("b", "user")), List.of("b"));
    assertThat(inside.columns()).containsExactly("b");
    assertThat(inside.cut("b")).isEmpty();
  }

  @Test
  void aColumnThatGoesWithAllItsPlacesGoesWhole() {
    Dataset d =
        dataset(
            column("doc", "user.content"),
            place("a", "user.contact", Status.CONFIRMED),
            place("b", null, Status.REJECTED));
    InsideColumns inside = InsideColumns.of(d, List.of("doc", "doc.a"));
    assertThat(inside.columns()).containsExactly("doc");
    assertThat(inside.cut("doc")).isEmpty();
  }

  @Test
  void whatHasAnotherOutcomeStaysWhereTheColumnGoes() {
    Dataset d =
        dataset(
            column("doc", "user.content"),
            place("tax", "user.financial", Status.CONFIRMED),
            place("n", null, Status.CONFIRMED));
    assertThat(InsideColumns.of(d, List.of("doc")).cut("doc"))
        .isEqualTo(
            Optional.of(
                new JsonCut(
                    List.of(mark(Fate.GOES), mark(Fate.STAYS, "tax"), mark(Fate.AS_AROUND, "n")))));
  }

  @Test
  void whereTheColumnHasNoCategoryOnlyItsPlacesGo() {
    Dataset d =
        dataset(
            column("doc", null),
            place("a", "user.contact", Status.CONFIRMED),
            place("n", null, Status.REJECTED));
    assertThat(InsideColumns.of(d, List.of("doc.a")).cut("doc"))
        .as("n is covered by no rule")
        .isEqualTo(
            Optional.of(
                new JsonCut(
                    List.of(
                        mark(Fate.AS_AROUND), mark(Fate.GOES, "a"), mark(Fate.AS_AROUND, "n")))));
  }

  @Test
  void aColumnThatIsRetainedKeepsWhatNoPlaceSaysOtherwise() {
    Dataset d =
        dataset(column("doc", "user.financial"), place("a", "user.contact", Status.CONFIRMED));
    assertThat(InsideColumns.of(d, List.of("doc.a")).cut("doc"))
        .isEqualTo(Optional.of(new JsonCut(List.of(mark(Fate.STAYS), mark(Fate.GOES, "a")))));
  }

  @Test
  void aDatasetThatTheMapHasNoLongerHasColumnsOnly() {
    assertThat(InsideColumns.of(null, List.of("x")).cut("x")).isEmpty();
  }
}
