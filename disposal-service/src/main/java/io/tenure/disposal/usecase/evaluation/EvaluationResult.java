package io.tenure.disposal.usecase.evaluation;

/**
 * What an evaluation did.
 *
 * @param policyVersionId version whose plans were applied
 * @param records records evaluated
 * @param profiles profiles evaluated as a whole, because their plan acts differently than before
 * @param consentChanges changes of consent taken over before
 * @param eventChanges changes of business events taken over before
 * @param changedByClock assessments whose status changed only because time went by
 */
public record EvaluationResult(
    String policyVersionId,
    String policyDigest,
    long records,
    int profiles,
    long consentChanges,
    long eventChanges,
    long changedByClock) {}
