package io.tenure.classification.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.classification.domain.taxonomy.Sensitivity;
import io.tenure.kit.problem.TenureException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReviewTest {

  @Test
  void impactGrowsWithSensitivityRowsAndUncertainty() {
    double base = Impact.of(Sensitivity.MODERATE, 100, 0.75, false);
    assertThat(base).isEqualTo(4 * 100 * 0.25);
    assertThat(Impact.of(Sensitivity.HIGH, 100, 0.75, false)).isGreaterThan(base);
    assertThat(Impact.of(Sensitivity.MODERATE, 101, 0.75, false)).isGreaterThan(base);
    assertThat(Impact.of(Sensitivity.MODERATE, 100, 0.7, false)).isGreaterThan(base);
    assertThat(Impact.of(Sensitivity.MODERATE, 100, 0.75, true)).isGreaterThan(base);
    assertThat(Impact.of(Sensitivity.LOW, 0, 1, false)).isPositive();
    assertThat(Impact.of(Sensitivity.UNKNOWN, 10, 0, false))
        .isGreaterThan(Impact.of(Sensitivity.LOW, 10, 0, false));
  }

  @Test
  void onlyAStarIsAWildcard() {
    assertThat(filter("crm.a_b%c\\*", null).datasetPattern()).isEqualTo("crm.a\\_b\\%c\\\\%");
  }

  @Test
  void aCategoryMeansWhatLiesBelowToo() {
    assertThat(filter(null, "user.contact").categories()).contains("user.contact.email");
    assertThat(filter(null, "none").categories()).isNull();
    assertThat(filter(null, "none").uncategorised()).isTrue();
    assertThatThrownBy(() -> filter(null, "user.shoe")).isInstanceOf(TenureException.class);
  }

  private static ReviewFilter filter(String dataset, String category) {
    return new ReviewFilter(null, null, dataset, category, null, Set.of(), null, null, null);
  }
}
