package io.tenure.classification.domain.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.classification.domain.TestMap;
import io.tenure.classification.domain.answer.MapIndex;
import io.tenure.classification.domain.lineage.LineagePath.Belonging;
import io.tenure.classification.domain.map.Publication.Content;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Relation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineageTest {

  private static final MapIndex INDEX = new MapIndex(TestMap.map());

  @Test
  void peopleAreWhoIdentifiesThemselves() {
    assertThat(Lineage.people(INDEX)).containsExactly("crm.contacts");
  }

  @Test
  void namedWaysAndRowsThatPointToThePersonAreTold() {
    Lineage.Result result = Lineage.from(List.of("crm.contacts"), INDEX, false);
    assertThat(result.truncated()).isFalse();
    assertThat(result.paths())
        .extracting(
            p ->
                p.dataset()
                    + " "
                    + p.hops().size()
                    + " "
                    + p.belonging()
                    + (p.confirmed() ? " confirmed" : ""))
        .containsExactly(
            "crm.contacts 0 OWN confirmed",
            "crm.notes 1 OWN confirmed",
            "crm.deals 2 SHARED confirmed",
            "crm.files 2 OWN");
  }

  @Test
  void sharedWaysAreToldWhenAskedFor() {
    assertThat(Lineage.from(List.of("crm.contacts"), INDEX, true).paths())
        .filteredOn(p -> p.belonging() == Belonging.SHARED)
        .extracting(LineagePath::dataset)
        .containsExactly("crm.accounts", "crm.deals");
  }

  @Test
  void cyclesEndAndADenseMapIsCut() {
    List<Dataset> datasets = new ArrayList<>();
    List<Relation> relations = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      datasets.add(
          i == 0
              ? TestMap.content().datasets().get(1)
              : TestMap.dataset("t" + i, "TECHNICAL", List.of(), List.of(), List.of()));
    }
    for (Dataset from : datasets) {
      for (Dataset to : datasets) {
        relations.add(relation(from.name(), to.name()));
      }
    }
    MapIndex dense = new MapIndex(TestMap.map(new Content(datasets, relations)));
    Lineage.Result result = Lineage.from(List.of("crm.contacts"), dense, true);
    assertThat(result.truncated()).isTrue();
    assertThat(result.paths()).hasSize(Lineage.MAX_PATHS);
  }

  private static Relation relation(String from, String to) {
    Relation r = TestMap.content().relations().getFirst();
    return new Relation(
        from + "(x)->" + to,
        from,
        List.of("x"),
        to,
        List.of("id"),
        null,
        r.origin(),
        r.role(),
        r.onDelete(),
        true,
        1.0,
        r.status());
  }
}
