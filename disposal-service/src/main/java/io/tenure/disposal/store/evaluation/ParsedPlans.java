package io.tenure.disposal.store.evaluation;

import io.tenure.disposal.usecase.evaluation.PlanOfProfile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * The plans used last, parsed. A stored plan never changes under its id; which one is in force is
 * never remembered here.
 */
final class ParsedPlans {

  private static final int MOST = 200;

  private final Map<Long, PlanOfProfile> plans =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, PlanOfProfile> eldest) {
          return size() > MOST;
        }
      };

  Optional<PlanOfProfile> get(long id, LongFunction<Optional<PlanOfProfile>> read) {
    synchronized (plans) {
      PlanOfProfile known = plans.get(id);
      if (known != null) {
        return Optional.of(known);
      }
    }
    Optional<PlanOfProfile> fresh = read.apply(id);
    synchronized (plans) {
      fresh.ifPresent(plan -> plans.put(id, plan));
    }
    return fresh;
  }
}
