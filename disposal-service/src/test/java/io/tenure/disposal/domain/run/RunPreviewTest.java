package io.tenure.disposal.domain.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.connector.erase.ClosureRows;
import io.tenure.connector.erase.Inbound;
import io.tenure.connector.erase.Inbound.Pointer;
import io.tenure.connector.erase.RowRef;
import io.tenure.disposal.domain.run.RunPreview.Fate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RunPreviewTest {

  private static final RowRef PERSON = row("people", 1);
  private static final RowRef INVOICE = row("invoices", 1);
  private static final RowRef NOTE = row("notes", 1);

  @Test
  void aRowIsDeletedWhereWhatPointsToItGoesFirst() {
    RunPreview.Preview preview =
        RunPreview.of(
            List.of(
                deletion(2, PERSON, points(PERSON, INVOICE, "person_id"), Set.of("name"), PERSON),
                deletion(1, INVOICE, Map.of(), Set.of("number"), INVOICE)));
    assertThat(fates(preview)).isEqualTo(Map.of(PERSON, Fate.DELETED, INVOICE, Fate.DELETED));
    assertThat(rows(preview)).containsExactly(INVOICE, PERSON);
  }

  @Test
  void aRowStaysAsAShellWhereWhatPointsToItIsKeptOrGoesLater() {
    RunLine person =
        deletion(2, PERSON, points(PERSON, INVOICE, "person_id"), Set.of("name"), PERSON);
    assertThat(fates(RunPreview.of(List.of(person)))).isEqualTo(Map.of(PERSON, Fate.SHELL));
    RunLine later = deletion(3, INVOICE, Map.of(), Set.of("number"), INVOICE);
    assertThat(fates(RunPreview.of(List.of(person, later))))
        .isEqualTo(Map.of(PERSON, Fate.SHELL, INVOICE, Fate.DELETED));
  }

  @Test
  void aRowThatCouldNotBeListedKeepsTheRowItPointsTo() {
    RunLine person =
        deletion(2, PERSON, Map.of(PERSON, new Inbound(List.of(), false)), Set.of("name"), PERSON);
    assertThat(fates(RunPreview.of(List.of(person)))).isEqualTo(Map.of(PERSON, Fate.SHELL));
  }

  @Test
  void aPointerThatIsReplacedPointsNoMore() {
    RunLine person =
        deletion(2, PERSON, points(PERSON, INVOICE, "person_id"), Set.of("name"), PERSON);
    assertThat(
            fates(
                RunPreview.of(List.of(person, clearing(1, INVOICE, Set.of("person_id", "city"))))))
        .isEqualTo(Map.of(PERSON, Fate.DELETED, INVOICE, Fate.CLEARED));
    assertThat(fates(RunPreview.of(List.of(person, clearing(1, INVOICE, Set.of("city"))))))
        .isEqualTo(Map.of(PERSON, Fate.SHELL, INVOICE, Fate.CLEARED));
  }

  @Test
  void aRowThatGoesAlongIsNoLineOfItsOwnAndIsCountedOnce() {
    RunPreview.Preview preview =
        RunPreview.of(
            List.of(
                deletion(1, NOTE, Map.of(), Set.of("text"), NOTE),
                deletion(
                    2, PERSON, points(PERSON, NOTE, "person_id"), Set.of("name"), NOTE, PERSON)));
    assertThat(rows(preview)).containsExactly(PERSON);
    assertThat(preview.lines().getFirst().fate()).isEqualTo(Fate.DELETED);
    assertThat(preview.lines().getFirst().along()).containsExactly(NOTE);
    assertThat(preview.leftOut()).isEmpty();
  }

  @Test
  void whatTheTargetWouldRefuseIsLeftOutAndWhatItWouldHaveTakenAlongIsALineAgain() {
    RunLine note = deletion(1, NOTE, Map.of(), Set.of("text"), NOTE);
    RunLine person =
        deletion(2, PERSON, points(PERSON, INVOICE, "person_id"), Set.of(), NOTE, PERSON);
    RunPreview.Preview preview = RunPreview.of(List.of(note, person));
    assertThat(fates(preview)).isEqualTo(Map.of(NOTE, Fate.DELETED));
    assertThat(preview.leftOut()).containsExactly(new RunPreview.LeftOut(person, "referenced"));

    RunLine dependent =
        deletion(2, PERSON, points(NOTE, INVOICE, "note_id"), Set.of("name"), NOTE, PERSON);
    preview = RunPreview.of(List.of(dependent));
    assertThat(preview.lines()).isEmpty();
    assertThat(preview.leftOut())
        .containsExactly(new RunPreview.LeftOut(dependent, "dependents-referenced"));
  }

  @Test
  void whereSomethingKeptHangsOnARowTheRowIsAShellAndTheRestGoes() {
    RunLine person = deletion(2, PERSON, Map.of(), Set.of("name"), NOTE);
    RunPreview.Preview preview = RunPreview.of(List.of(person));
    assertThat(preview.lines().getFirst().fate()).isEqualTo(Fate.SHELL);
    assertThat(preview.lines().getFirst().along()).containsExactly(NOTE);
  }

  /** Whatever the rows: no row that is left points to a row that is gone, and none goes twice. */
  @Test
  void noReferenceIsEverForeseenToBreak() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      World world = new World(random);
      RunPreview.Preview preview = RunPreview.of(world.lines());
      Set<RowRef> gone = new HashSet<>();
      Map<RowRef, Set<String>> replaced = new HashMap<>();
      for (RunPreview.Foreseen f : preview.lines()) {
        for (RowRef row : f.along()) {
          assertThat(gone.add(row)).as("goes once, seed %d", seed).isTrue();
        }
        if (f.fate() == Fate.DELETED) {
          assertThat(gone.add(f.line().row())).as("goes once, seed %d", seed).isTrue();
        } else {
          replaced.put(f.line().row(), f.line().columns());
        }
      }
      world.pointers.forEach(
          (to, from) ->
              from.forEach(
                  p ->
                      assertThat(
                              !gone.contains(to)
                                  || gone.contains(p.from())
                                  || !Collections.disjoint(
                                      replaced.getOrDefault(p.from(), Set.of()), p.columns()))
                          .as("a reference breaks, seed %d", seed)
                          .isTrue()));
      int listed = preview.lines().size() + preview.leftOut().size();
      Set<RowRef> along =
          preview.lines().stream()
              .filter(f -> f.line().deletes())
              .flatMap(f -> f.line().along().stream())
              .collect(Collectors.toSet());
      assertThat(
              world.lines().stream().filter(l -> l.deletes() && along.contains(l.row())).count()
                  + listed)
          .as("every candidate is a line, left out with a reason, or goes along, seed %d", seed)
          .isGreaterThanOrEqualTo(world.lines().size());
    }
  }

  /** Rows in layers; each may point to rows of later layers, and some hang on them. */
  private static final class World {
    private final Map<RowRef, List<Pointer>> pointers = new HashMap<>();
    private final List<RunLine> lines = new ArrayList<>();

    World(Random random) {
      List<RowRef> rows = new ArrayList<>();
      Map<RowRef, List<RowRef>> hanging = new HashMap<>();
      for (int layer = 0; layer < 4; layer++) {
        for (int i = 0; i < 4; i++) {
          RowRef row = row("t" + layer, i);
          for (RowRef earlier : rows) {
            if (!earlier.dataset().equals(row.dataset()) && random.nextInt(6) == 0) {
              if (random.nextBoolean()) {
                hanging.computeIfAbsent(row, r -> new ArrayList<>()).add(earlier);
              } else {
                pointers
                    .computeIfAbsent(row, r -> new ArrayList<>())
                    .add(new Pointer(earlier, Set.of("to_" + row.dataset())));
              }
            }
          }
          rows.add(row);
        }
      }
      for (RowRef row : rows) {
        int stage = row.dataset().charAt(1) - '0';
        if (random.nextInt(3) > 0) {
          List<RowRef> closure = new ArrayList<>();
          collect(row, hanging, closure);
          Map<RowRef, Inbound> inbound =
              closure.stream()
                  .filter(pointers::containsKey)
                  .collect(Collectors.toMap(r -> r, r -> new Inbound(pointers.get(r), true)));
          lines.add(
              deletion(
                  stage,
                  row,
                  inbound,
                  random.nextInt(4) == 0 ? Set.of() : Set.of("name"),
                  closure.toArray(RowRef[]::new)));
        } else if (random.nextBoolean()) {
          lines.add(clearing(stage, row, Set.of("to_t" + random.nextInt(4))));
        }
      }
      Collections.shuffle(lines, random);
    }

    private static void collect(
        RowRef row, Map<RowRef, List<RowRef>> hanging, List<RowRef> closure) {
      hanging.getOrDefault(row, List.of()).forEach(r -> collect(r, hanging, closure));
      if (!closure.contains(row)) {
        closure.add(row);
      }
    }

    List<RunLine> lines() {
      return lines;
    }
  }

  private static RowRef row(String table, int key) {
    return new RowRef("crm." + table, List.of(String.valueOf(key)));
  }

  private static Map<RowRef, Inbound> points(RowRef to, RowRef from, String column) {
    return Map.of(to, new Inbound(List.of(new Pointer(from, Set.of(column))), true));
  }

  private static RunLine deletion(
      int stage, RowRef row, Map<RowRef, Inbound> inbound, Set<String> columns, RowRef... going) {
    return new RunLine(
        item(stage, row, ItemForm.DELETE),
        row,
        new ClosureRows(Arrays.asList(going), List.of(), List.of(), List.of(), Map.of(), false),
        inbound,
        columns);
  }

  private static RunLine clearing(int stage, RowRef row, Set<String> columns) {
    return RunLine.clearing(item(stage, row, ItemForm.CLEAR), row, columns);
  }

  private static ManifestItem item(int stage, RowRef row, ItemForm form) {
    UUID id = UUID.nameUUIDFromBytes((row.dataset() + row.key()).getBytes(StandardCharsets.UTF_8));
    return new ManifestItem(
        id, row.dataset(), stage, form, List.of(), 1, "sha256:0", "00", List.of(row.dataset()));
  }

  private static Map<RowRef, Fate> fates(RunPreview.Preview preview) {
    return preview.lines().stream()
        .collect(Collectors.toMap(f -> f.line().row(), RunPreview.Foreseen::fate));
  }

  private static List<RowRef> rows(RunPreview.Preview preview) {
    return preview.lines().stream().map(f -> f.line().row()).toList();
  }
}
