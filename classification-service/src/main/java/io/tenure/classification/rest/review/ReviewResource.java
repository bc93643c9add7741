package io.tenure.classification.rest.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.classification.domain.map.Decision.Target;
import io.tenure.classification.domain.review.ReviewItem;
import io.tenure.classification.usecase.review.ReadReview;
import io.tenure.classification.usecase.review.ReviewStore;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.Page;
import io.tenure.kit.page.PageQuery;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits for a person in the drafts of all systems. */
@Path("/api/v1/review-queue")
@Tag(name = "Review")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DATA_STEWARD, Roles.AUDITOR})
@RunOnVirtualThread
public class ReviewResource {

  private static final String LIST = "review";

  private final ReadReview readReview;

  ReviewResource(ReadReview readReview) {
    this.readReview = readReview;
  }

  @GET
  @Operation(
      summary = "Items that nobody decided or that are disputed, the greatest impact first",
      description =
          "Impact is sensitivity (HIGH 16, MODERATE and UNKNOWN 4, LOW 1) times rows times uncertainty (1 less"
              + " the confidence, at least 0.01; 1 for what is disputed).")
  public Page<ReviewItem> queue(
      @BeanParam @Valid ReviewQuery query, @BeanParam @Valid PageQuery page) {
    ReviewItem after = page.after(6).map(ReviewResource::position).orElse(null);
    return Page.of(
        readReview.page(query.toFilter(), after, page.fetch()),
        page.limit(),
        last ->
            Cursor.of(
                LIST, last.impact(), last.systemKey(), last.target(), last.dataset(), last.name()));
  }

  @GET
  @Path("/summary")
  @Operation(summary = "How much waits, with the same filters")
  public ReviewStore.Summary summary(@BeanParam @Valid ReviewQuery query) {
    return readReview.summary(query.toFilter());
  }

  private static ReviewItem position(Cursor cursor) {
    return new ReviewItem(
        null,
        cursor.key(2),
        cursor.key(3, Target::valueOf),
        cursor.key(4),
        cursor.key(5),
        null,
        null,
        null,
        0,
        0,
        null,
        false,
        cursor.key(1, Double::valueOf));
  }
}
