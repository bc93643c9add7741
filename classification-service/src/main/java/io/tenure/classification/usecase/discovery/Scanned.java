package io.tenure.classification.usecase.discovery;

import io.tenure.classification.domain.map.MapFinding;
import io.tenure.classification.domain.propose.ProposedMap;
import io.tenure.connector.schema.Schema;
import java.util.List;

/** What one look at a system brought. */
record Scanned(Schema schema, ProposedMap map, List<MapFinding> findings) {}
