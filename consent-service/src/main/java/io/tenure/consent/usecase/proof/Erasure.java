package io.tenure.consent.usecase.proof;

import java.time.Instant;
import java.util.UUID;

/**
 * What an erasure came to.
 *
 * @param id of the removal; null where nothing was known of the person
 * @param references how many references of the person there are
 * @param removed rows that were deleted, stripped or blanked
 * @param kept events that the rules of proof, or a no that has to be respected, keep
 * @param keptUntil when the last proof among them goes; null where none is kept as proof
 */
public record Erasure(UUID id, int references, int removed, int kept, Instant keptUntil) {}
