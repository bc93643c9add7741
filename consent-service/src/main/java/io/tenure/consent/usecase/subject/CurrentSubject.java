package io.tenure.consent.usecase.subject;

import io.quarkus.security.identity.SecurityIdentity;
import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Roles;
import io.tenure.kit.subject.SubjectKind;
import io.tenure.kit.subject.SubjectReferences;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The person who calls, as references: what the identity provider states in the claim {@code
 * subject_reference}, else the hashes of the addresses that it has verified. Nothing the caller
 * sends can change it.
 */
@RequestScoped
public class CurrentSubject {
  private final SecurityIdentity identity;
  private final MakeReferences makeReferences;

  CurrentSubject(SecurityIdentity identity, MakeReferences makeReferences) {
    this.identity = identity;
    this.makeReferences = makeReferences;
  }

  /**
   * All references of the caller: the stated ones, or those of the verified e-mail address and then
   * of the verified phone number, each under all keys with the current one first.
   *
   * @throws TenureException {@code consent.subject-unverified} where the token has not the role
   *     {@code subject} or says nothing by which the person could be known
   */
  public List<SubjectReference> references() {
    if (identity.hasRole(Roles.SUBJECT) && identity.getPrincipal() instanceof JsonWebToken token) {
      Set<SubjectReference> references = new LinkedHashSet<>(stated(token));
      if (references.isEmpty()) {
        verified(token, "email", "email_verified", SubjectKind.EMAIL).forEach(references::add);
        verified(token, "phone_number", "phone_number_verified", SubjectKind.PHONE)
            .forEach(references::add);
      }
      if (!references.isEmpty()) {
        return List.copyOf(references);
      }
    }
    throw new TenureException(
        ConsentError.SUBJECT_UNVERIFIED,
        "The token names no verified e-mail address or phone number: verify one where you log in.");
  }

  /** The reference under which new statements of the caller are recorded. */
  public SubjectReference reference() {
    return references().getFirst();
  }

  private static List<SubjectReference> stated(JsonWebToken token) {
    return texts(token.getClaim("subject_reference"))
        .filter(SubjectReferences::isValid)
        .map(SubjectReference::new)
        .toList();
  }

  private Stream<SubjectReference> verified(
      JsonWebToken token, String claim, String proof, SubjectKind kind) {
    boolean verified = "true".equals(String.valueOf((Object) token.getClaim(proof)));
    return verified
        ? texts(token.getClaim(claim)).flatMap(value -> makeReferences.ifAny(kind, value).stream())
        : Stream.empty();
  }

  private static Stream<String> texts(Object claim) {
    return switch (claim) {
      case null -> Stream.empty();
      case String text -> Stream.of(text);
      case JsonString text -> Stream.of(text.getString());
      case Collection<?> many -> many.stream().flatMap(CurrentSubject::texts);
      default -> Stream.empty();
    };
  }
}
