package io.tenure.classification.domain.stop;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.classification.domain.map.MapFinding;
import io.tenure.connector.Finding.Severity;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Identifier;
import io.tenure.connector.map.Dataset.Status;
import io.tenure.connector.map.Dataset.Step;
import io.tenure.connector.map.Dataset.SubjectSource;
import io.tenure.connector.map.Relation;
import io.tenure.connector.map.Relation.DeleteRule;
import io.tenure.connector.map.Relation.Origin;
import io.tenure.connector.map.Relation.Role;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StopsTest {

  /**
   * contacts; notes hang on contacts, files on notes; invoices point to contacts and read their
   * subject there; products stand alone.
   */
  private static final List<Dataset> DATASETS =
      Stream.of("contacts", "notes", "files", "invoices", "products", "new_table")
          .map(n -> dataset(n, n.equals("invoices") ? List.of(new Step("i->c", true)) : null))
          .toList();

  private static final List<Relation> RELATIONS =
      List.of(
          relation("n->c", "notes", "contacts", Role.DEPENDENT, Status.CONFIRMED),
          relation("f->n", "files", "notes", Role.DEPENDENT, Status.CONFIRMED),
          relation("i->c", "invoices", "contacts", Role.REFERENCE, Status.CONFIRMED),
          relation("x->p", "new_table", "products", Role.REFERENCE, Status.PROPOSED),
          relation("x->c", "new_table", "contacts", Role.REFERENCE, Status.REJECTED),
          relation("q->f", "quotes", "files", Role.REFERENCE, Status.PROPOSED));

  private static Dataset dataset(String name, List<Step> path) {
    List<SubjectSource> subjects =
        path == null ? List.of() : List.of(new SubjectSource(path, "email", Identifier.EMAIL));
    return new Dataset(
        name,
        "public",
        name,
        "CONTACT",
        List.of("id"),
        1,
        true,
        List.of(),
        subjects,
        null,
        null,
        List.of(),
        null,
        List.of());
  }

  private static Relation relation(String id, String from, String to, Role role, Status status) {
    return new Relation(
        id,
        from,
        List.of("id"),
        to,
        List.of("id"),
        null,
        Origin.INFERRED,
        role,
        DeleteRule.NONE,
        true,
        1,
        status);
  }

  private static Stops.Answer stops(String code, String dataset) {
    return Stops.of(
        DATASETS,
        RELATIONS,
        List.of(new MapFinding(code, Severity.WARNING, dataset, null, null, "x")));
  }

  @Test
  void whatAFindingIsAboutStopsWithWhatItHangsOnAndWhatItPointsTo() {
    assertThat(stops("drift.field-new", "files").datasets().keySet())
        .as("files go with notes, and those with contacts")
        .containsExactlyInAnyOrder("files", "notes", "contacts");
    assertThat(stops("drift.field-new", "invoices").datasets().keySet())
        .as("an invoice may keep its contact")
        .containsExactlyInAnyOrder("invoices", "contacts");
    assertThat(stops("drift.dataset-new", "new_table").datasets().keySet())
        .as("by a relation that nobody confirmed yet; not by one that was rejected")
        .containsExactlyInAnyOrder("new_table", "products");
  }

  @Test
  void whatIsPointedToStopsWithWhatItHangsOn() {
    assertThat(stops("drift.dataset-new", "quotes").datasets().keySet())
        .as("a quote may keep a file, and with it the note and the contact")
        .containsExactlyInAnyOrder("quotes", "files", "notes", "contacts");
  }

  @Test
  void whoReadsFromItStopsToo() {
    assertThat(stops("proposal.category-disagrees", "contacts").datasets().keySet())
        .containsExactlyInAnyOrder("contacts", "invoices");
  }

  @Test
  void otherFindingsStopNothing() {
    assertThat(stops("discovery.sample-skipped", "contacts").datasets()).isEmpty();
    assertThat(stops("schema.cascade", null).system()).isEmpty();
    assertThat(stops("drift.rights", null).system()).containsExactly("drift.rights");
  }
}
