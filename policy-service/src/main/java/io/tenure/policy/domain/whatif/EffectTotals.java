package io.tenure.policy.domain.whatif;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much another policy changes.
 *
 * @param records records asked about
 * @param changedRecords those of which something changes
 * @param byKind by kind of change; kinds that do not occur are left out. A group or record with
 *     several kinds counts under each
 */
public record EffectTotals(long records, long changedRecords, Map<EffectKind, Affected> byKind) {

  /** Groups of fields, and records with at least one such group. */
  public record Affected(long groups, long records) {
    Affected plus(long moreGroups) {
      return new Affected(groups + moreGroups, records + 1);
    }
  }

  /**
   * @param records the effects of each record
   */
  public static EffectTotals of(Collection<List<Effect>> records) {
    Map<EffectKind, Affected> byKind = new EnumMap<>(EffectKind.class);
    long changed = 0;
    for (List<Effect> effects : records) {
      Set<EffectKind> found = EnumSet.noneOf(EffectKind.class);
      effects.forEach(effect -> found.addAll(effect.kinds()));
      for (EffectKind kind : found) {
        long groups = effects.stream().filter(e -> e.kinds().contains(kind)).count();
        byKind.merge(kind, new Affected(groups, 1), (sum, _) -> sum.plus(groups));
      }
      changed += effects.stream().anyMatch(Effect::changed) ? 1 : 0;
    }
    return new EffectTotals(records.size(), changed, byKind);
  }
}
