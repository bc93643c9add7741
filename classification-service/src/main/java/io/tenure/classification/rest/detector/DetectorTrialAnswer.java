package io.tenure.classification.rest.detector;

import io.tenure.classification.domain.trial.TriedColumn;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the detector would do, in the order of tables and columns. Counts, never a value. */
@Schema(name = "DetectorTrialAnswer")
public record DetectorTrialAnswer(List<TriedColumn> columns) {}
