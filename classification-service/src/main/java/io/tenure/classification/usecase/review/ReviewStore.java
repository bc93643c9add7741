package io.tenure.classification.usecase.review;

import io.tenure.classification.domain.map.Decision.Target;
import io.tenure.classification.domain.review.ReviewFilter;
import io.tenure.classification.domain.review.ReviewItem;
import io.tenure.classification.domain.taxonomy.Sensitivity;
import java.util.List;
import java.util.Map;

/** Items of drafts that wait for a person. May wait for the database. */
public interface ReviewStore {

  /** How many items there are. */
  record Summary(long items, Map<Target, Long> byTarget, Map<Sensitivity, Long> bySensitivity) {}

  /** Up to {@code limit} after the given one (null: from the first), the greatest impact first. */
  List<ReviewItem> queue(ReviewFilter filter, ReviewItem after, int limit);

  /**
   * Up to {@code limit} after the given one (null: from the first), by dataset and name: an order
   * that decisions do not change. The filter names system and target.
   */
  List<ReviewItem> inOrder(ReviewFilter filter, ReviewItem after, int limit);

  Summary summary(ReviewFilter filter);
}
