package io.tenure.disposal.domain.ledger;

/** A complete subtree: the entries {@code [position << level, (position + 1) << level)}. */
public record NodePosition(int level, long position) {}
