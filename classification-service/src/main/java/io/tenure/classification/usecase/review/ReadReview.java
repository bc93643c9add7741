package io.tenure.classification.usecase.review;

import io.tenure.classification.domain.review.ReviewFilter;
import io.tenure.classification.domain.review.ReviewItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Shows what waits for a person, by impact. */
@ApplicationScoped
public class ReadReview {

  private final ReviewStore store;

  ReadReview(ReviewStore store) {
    this.store = store;
  }

  /** A page of the queue. */
  public List<ReviewItem> page(ReviewFilter filter, ReviewItem after, int limit) {
    return store.queue(filter, after, limit);
  }

  /** How much waits. */
  public ReviewStore.Summary summary(ReviewFilter filter) {
    return store.summary(filter);
  }
}
