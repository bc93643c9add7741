package io.tenure.consent.domain.preference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.domain.state.ConsentState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionTest {
  @ParameterizedTest
  @EnumSource(ConsentState.class)
  void whatIsGivenIsAsEasilyWithdrawn(ConsentState state) {
    List<Decision> possible = Decision.possible(LegalBasis.CONSENT, state);

    assertThat(possible.contains(Decision.WITHDRAW)).isEqualTo(state.valid());
    assertThat(possible.contains(Decision.GIVE)).isEqualTo(!state.valid());
    assertThat(Decision.everPossible(LegalBasis.CONSENT)).containsAll(possible);
  }

  @Test
  void whoWasNotAskedCanSayNo() {
    assertThat(Decision.possible(LegalBasis.CONSENT, ConsentState.UNKNOWN))
        .containsExactly(Decision.GIVE, Decision.REFUSE);
    assertThat(no(LegalBasis.CONSENT, ConsentState.UNKNOWN)).contains(Decision.REFUSE);
    assertThat(no(LegalBasis.CONSENT, ConsentState.GIVEN)).contains(Decision.WITHDRAW);
    assertThat(no(LegalBasis.CONSENT, ConsentState.WITHDRAWN)).isEmpty();
  }

  @Test
  void legitimateInterestsCanBeObjectedTo() {
    assertThat(Decision.possible(LegalBasis.LEGITIMATE_INTERESTS, ConsentState.UNKNOWN))
        .containsExactly(Decision.OBJECT);
    assertThat(Decision.possible(LegalBasis.PUBLIC_TASK, ConsentState.OBJECTED))
        .containsExactly(Decision.LIFT);
    assertThat(Decision.possible(LegalBasis.CONTRACT, ConsentState.UNKNOWN)).isEmpty();
    assertThat(no(LegalBasis.LEGITIMATE_INTERESTS, ConsentState.OBJECTED)).isEmpty();
  }

  private static Optional<Decision> no(LegalBasis basis, ConsentState state) {
    return Decision.no(Decision.possible(basis, state));
  }
}
