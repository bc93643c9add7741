package io.tenure.policy.domain.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.policy.domain.catalogue.Provenance.Member;
import io.tenure.policy.domain.catalogue.Provenance.Status;
import io.tenure.policy.domain.layer.LayerEntry.Kind;
import io.tenure.policy.domain.layer.Overlay.Amended;
import io.tenure.policy.store.resource.ShippedCatalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Laws of the overlay, over random entries. A failing run prints its seed. */
class OverlayPropertiesTest {

  private static final int RUNS = 5_000;
  private static final long SEED = Long.getLong("tenure.seed", new Random().nextLong());
  private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");

  private final Random random = new Random(SEED);

  @Test
  void aLayerWithoutAmendmentsChangesNothing() {
    assertThat(LayeredCatalogue.of(ShippedCatalogue.load(), LayerState.EMPTY))
        .as("seed %s", SEED)
        .isEqualTo(ShippedCatalogue.load());
  }

  @Test
  void everyMemberIsEitherTheOrganisationsOrShippedAndAConflictIsAlwaysShown() {
    for (int i = 0; i < RUNS; i++) {
      Map<String, Object> then = entry();
      Map<String, Object> now = random.nextInt(3) == 0 ? then : entry();
      Amendment amendment = amendment(then);
      Amended amended = Overlay.over(now, amendment, Set.of());
      boolean conflict = false;
      for (String name : NAMES) {
        Object shown = amended.value().get(name);
        boolean set = amendment.set().containsKey(name);
        boolean moved = !Trees.same(then.get(name), now.get(name));
        Object wanted = amendment.set().get(name);
        boolean clash = set && moved && !Trees.same(now.get(name), wanted);
        conflict |= clash;
        assertThat(Trees.same(shown, set && !clash ? wanted : now.get(name)))
            .as("seed %s, run %s, member %s", SEED, i, name)
            .isTrue();
      }
      assertThat(amended.status())
          .as("seed %s, run %s", SEED, i)
          .isEqualTo(conflict ? Status.STALE : Status.ACTS);
      assertThat(amended.members().stream().map(Member::name))
          .as("seed %s, run %s", SEED, i)
          .containsExactlyElementsOf(amendment.members());
    }
  }

  @Test
  void laidAgainOverWhatDidNotChangeItSaysTheSame() {
    for (int i = 0; i < RUNS; i++) {
      Map<String, Object> shipped = entry();
      Amendment amendment = amendment(shipped);
      Amended once = Overlay.over(shipped, amendment, Set.of("a"));
      assertThat(once.status()).as("seed %s, run %s", SEED, i).isEqualTo(Status.ACTS);
      assertThat(Overlay.over(new TreeMap<>(shipped), amendment, Set.of("a")))
          .as("seed %s, run %s", SEED, i)
          .isEqualTo(once);
      assertThat(amendment.against(shipped)).as("seed %s, run %s", SEED, i).isEqualTo(amendment);
    }
  }

  @Test
  void theOrderOfAmendmentsMakesNoDifference() {
    var shipped = LayeredCatalogueTest.SHIPPED;
    List<String> ids = new ArrayList<>(shipped.obligations().keySet());
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(ids, random);
      List<LayerEntry> entries = new ArrayList<>();
      for (String id : ids.subList(0, 30)) {
        Amendment amendment =
            new Amendment(
                    id,
                    random.nextInt(5) == 0,
                    null,
                    null,
                    null,
                    "reason " + random.nextInt(),
                    "source")
                .against(ObligationText.tree(shipped.obligation(id).orElseThrow()));
        Amendment said =
            amendment.withdrawn()
                ? amendment
                : new Amendment(
                        id, false, Map.of("notes", "n" + random.nextInt()), null, null, "r", "s")
                    .against(ObligationText.tree(shipped.obligation(id).orElseThrow()));
        entries.add(new LayerEntry(Kind.AMENDMENT, id, said));
      }
      LayerState first = new LayerState(1, LayerEntry.layer(entries), Map.of());
      OrganisationLayer oneByOne = OrganisationLayer.EMPTY;
      Collections.shuffle(entries, random);
      for (LayerEntry entry : entries) {
        oneByOne = oneByOne.with(entry);
      }
      LayerState second = new LayerState(1, oneByOne, Map.of());
      assertThat(LayeredCatalogue.of(shipped, second))
          .as("seed %s, run %s", SEED, i)
          .isEqualTo(LayeredCatalogue.of(shipped, first));
      assertThat(second.layer().edition("v")).isEqualTo(first.layer().edition("v"));
    }
  }

  @Test
  void changesLeadFromOneLayerToTheOther() {
    for (int i = 0; i < 500; i++) {
      OrganisationLayer before = layer();
      OrganisationLayer after = layer();
      LayerRevision step =
          new LayerRevision(
              2,
              "e",
              io.tenure.kit.security.Actor.stored("urn:test", "a"),
              Instant.EPOCH,
              "r",
              LayerEntry.changes(before, after));
      LayerState state = new LayerState(1, before, Map.of()).after(step);
      assertThat(state.layer()).as("seed %s, run %s", SEED, i).isEqualTo(after);
      assertThat(LayerEntry.changes(after, after)).as("seed %s, run %s", SEED, i).isEmpty();
    }
  }

  private OrganisationLayer layer() {
    Map<String, Amendment> amendments = new TreeMap<>();
    for (String name : NAMES) {
      if (random.nextBoolean()) {
        amendments.put(name, amendment(entry()));
      }
    }
    return new OrganisationLayer(null, null, amendments, null, amendments);
  }

  private Map<String, Object> entry() {
    Map<String, Object> entry = new TreeMap<>();
    NAMES.forEach(name -> entry.put(name, value()));
    return entry;
  }

  private Amendment amendment(Map<String, Object> against) {
    Map<String, Object> set = new TreeMap<>();
    set.put(NAMES.get(random.nextInt(NAMES.size())), value());
    NAMES.stream().filter(name -> random.nextInt(3) == 0).forEach(name -> set.put(name, value()));
    return new Amendment("x", false, set, null, null, "r", "s").against(against);
  }

  private Object value() {
    return switch (random.nextInt(4)) {
      case 0 -> null;
      case 1 -> List.of("x", "y" + random.nextInt(2));
      case 2 -> Map.of("op", "NEVER", "n", random.nextInt(2));
      default -> "v" + random.nextInt(2);
    };
  }
}
