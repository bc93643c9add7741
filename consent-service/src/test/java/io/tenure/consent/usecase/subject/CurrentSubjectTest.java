package io.tenure.consent.usecase.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Roles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class CurrentSubjectTest {
  private static final String KEY = "c3ViamVjdC1rZXktb2YtdGhlLXRlc3RzLTMyLWJ5dGU=";
  private static final String JANE = "s1:SsBYzUWMihbr1WNv6oWT-iU1jdhcZbv2yEqWexYj7PI";
  private static final String PHONE = "s1:sy1IbKkCIu7-qf6iyVbDzthuP6tZ3AMmrmpF7e2Mq_A";
  private static final String JANE_UNDER_SECOND = "s2:njDZHddyFqR5iH0M9zQ-xhAZE0Ftz4nuACXZtACX4I8";
  private static final String SECOND_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  @Test
  void aVerifiedAddressIsThePerson() {
    assertThat(references(Map.of("email", "Jane.Roe@example.com", "email_verified", true)))
        .containsExactly(JANE);
    assertThat(
            references(
                Map.of(
                    "phone_number",
                    "+49 30 12345678",
                    "phone_number_verified",
                    true,
                    "email",
                    "jane.roe@example.com",
                    "email_verified",
                    true)))
        .containsExactly(JANE, PHONE);
  }

  @Test
  void formerKeysComeAfterTheCurrentOne() {
    CurrentSubject subject =
        subject(
            Map.of("email", "jane.roe@example.com", "email_verified", true),
            Roles.SUBJECT,
            "s2:" + SECOND_KEY + ",s1:" + KEY);

    assertThat(subject.references()).hasToString("[" + JANE_UNDER_SECOND + ", " + JANE + "]");
    assertThat(subject.reference()).hasToString(JANE_UNDER_SECOND);
  }

  @Test
  void anAddressThatNobodyVerifiedIsNobody() {
    for (Map<String, Object> claims :
        List.<Map<String, Object>>of(
            Map.of(),
            Map.of("email", "jane.roe@example.com"),
            Map.of("email", "jane.roe@example.com", "email_verified", false),
            Map.of("email", "jane.roe@example.com", "phone_number_verified", true),
            Map.of("email", "jane.roe", "email_verified", true),
            Map.of("subject_reference", "jane.roe@example.com"))) {
      assertRefused(subject(claims, Roles.SUBJECT, KEY));
    }
  }

  @Test
  void whatTheIdentityProviderStatesGoesBeforeTheAddress() {
    assertThat(
            references(
                Map.of(
                    "subject_reference",
                    List.of(PHONE),
                    "email",
                    "jane.roe@example.com",
                    "email_verified",
                    true)))
        .containsExactly(PHONE);
    assertThat(references(Map.of("subject_reference", PHONE))).containsExactly(PHONE);
  }

  @Test
  void anotherRoleIsNobodyHere() {
    assertRefused(
        subject(
            Map.of("email", "jane.roe@example.com", "email_verified", true),
            Roles.CONSENT_MANAGER,
            KEY));
  }

  private static void assertRefused(CurrentSubject subject) {
    assertThatThrownBy(subject::references)
        .isInstanceOfSatisfying(
            TenureException.class,
            refused ->
                assertThat(refused.errorCode().code()).isEqualTo("consent.subject-unverified"))
        .hasMessageNotContaining("jane");
  }

  private static List<String> references(Map<String, Object> claims) {
    return subject(claims, Roles.SUBJECT, KEY).references().stream().map(Object::toString).toList();
  }

  private static CurrentSubject subject(Map<String, Object> claims, String role, String keys) {
    return new CurrentSubject(
        QuarkusSecurityIdentity.builder().setPrincipal(new Token(claims)).addRole(role).build(),
        new MakeReferences(keys));
  }

  /** What a verified token says. */
  private record Token(Map<String, Object> claims) implements JsonWebToken {
    @Override
    public String getName() {
      return "jane";
    }

    @Override
    public Set<String> getClaimNames() {
      return claims.keySet();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getClaim(String name) {
      return (T) claims.get(name);
    }
  }
}
