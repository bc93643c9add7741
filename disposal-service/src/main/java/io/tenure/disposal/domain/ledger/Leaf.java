package io.tenure.disposal.domain.ledger;

import java.util.UUID;

/**
 * An entry of the log with what opens it.
 *
 * @param subject id of what it tells of; not part of the entry
 * @param entry bytes as they are stored and hashed: version, type, time and a commitment
 * @param salt opening of the commitment
 * @param facts canonical JSON of what was committed to
 */
public record Leaf(String type, UUID subject, byte[] entry, byte[] salt, String facts) {}
