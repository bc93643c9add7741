package io.tenure.classification.domain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.kit.problem.TenureException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchTermsTest {

  @Test
  void wordsAreCutOutOfWhatAPersonTypes() {
    assertThat(text("Where: Phone numbers, addresses!").words())
        .containsExactly("where", "phone", "number", "address");
  }

  @Test
  void aCategoryFindsWhatLiesBelowAndSpecialDataNarrows() {
    assertThat(SearchTerms.of(null, null, "user.contact", null, Set.of(), null, true).categories())
        .contains("user.contact", "user.contact.phone_number")
        .doesNotContain("user.name");
    assertThat(
            SearchTerms.of(null, null, "user.demographic", "art9", Set.of(), null, true)
                .categories())
        .contains("user.demographic.trade_union_membership")
        .doesNotContain("user.demographic.nationality");
  }

  @Test
  void anEmptySearchAndAnUnknownCategoryAreRefused() {
    assertThatThrownBy(() -> text(" ,;"))
        .isInstanceOfSatisfying(
            TenureException.class, e -> assertThat(e.errorCode().code()).isEqualTo("search.empty"));
    assertThatThrownBy(() -> SearchTerms.of(null, null, "user.shoe", null, Set.of(), null, true))
        .isInstanceOfSatisfying(
            TenureException.class,
            e -> assertThat(e.errorCode().code()).isEqualTo("category.unknown"));
  }

  private static SearchTerms text(String text) {
    return SearchTerms.of(null, text, null, null, Set.of(), null, true);
  }
}
