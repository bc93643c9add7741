package io.tenure.connector.erase;

import io.tenure.connector.map.Relation;

/**
 * Rows that point to a row over one relation.
 *
 * @param count rows that point; counted up to a bound of 1,000
 */
public record ReferenceCount(Relation relation, long count) {}
