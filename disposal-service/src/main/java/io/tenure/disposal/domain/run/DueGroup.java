package io.tenure.disposal.domain.run;

import java.time.Instant;

/**
 * Why one field group is on the list.
 *
 * @param disposition ERASE, ANONYMISE or RESTRICT
 * @param maximum rule that orders it
 * @param minimum rule that protected it, or protects it still; null without one
 */
public record DueGroup(
    String groupId,
    String disposition,
    String maximum,
    String minimum,
    Instant disposeFrom,
    Instant retainUntil) {}
