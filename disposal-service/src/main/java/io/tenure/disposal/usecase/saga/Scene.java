package io.tenure.disposal.usecase.saga;

import io.tenure.disposal.domain.run.MapStops;
import io.tenure.disposal.domain.run.Run;
import io.tenure.disposal.usecase.evaluation.PolicyFreshness;
import io.tenure.disposal.usecase.item.CrmLink;
import io.tenure.disposal.usecase.item.Replacements;
import java.time.Instant;

/**
 * Everything that one batch of a run looks and works with.
 *
 * @param policy asked for this batch
 * @param stops what open findings keep, asked for this batch
 * @param now by the database's clock, after the guard was looked at
 */
record Scene(
    Run run,
    CrmLink crm,
    Replacements replacements,
    PolicyFreshness.Fresh policy,
    MapStops stops,
    Instant now) {}
