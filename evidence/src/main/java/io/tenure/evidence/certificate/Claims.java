package io.tenure.evidence.certificate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What must be true inside any certificate, whoever signed it. */
final class Claims {
  private static final Set<String> ASSURANCES = Set.of("exact", "conditional", "bounded-delay");

  private final List<String> wrong = new ArrayList<>();

  private Claims() {}

  /** One sentence for each claim that does not hold. */
  static List<String> wrongIn(Certificate c) {
    var claims = new Claims();
    claims.form(c);
    if (claims.wrong.isEmpty()) {
      claims.law(c);
      claims.order(c);
      claims.people(c.responsible());
      claims.outcome(c);
    }
    return List.copyOf(claims.wrong);
  }

  private void form(Certificate c) {
    check(Certificate.FORMAT.equals(c.format()), "the format is not known");
    check(c.serial() != null && c.revision() >= 1, "serial or revision is missing");
    check(c.origin() != null && c.issuedAt() != null, "origin or time of issue is missing");
    check(
        c.assurance() != null && ASSURANCES.contains(c.assurance()), "the assurance is not known");
    check(
        c.target() != null && c.object() != null && c.object().commitment() != null,
        "it does not say what was disposed of");
    check(c.manifestDigest() != null, "the approved list is missing");
    check(c.legal() != null && c.legal().disposition() != null, "the reason is missing");
    check(c.method() != null && c.method().category() != null, "the method is missing");
    check(
        marksOnly(c) || (c.holdCheck() != null && c.holdCheck().at() != null),
        "the look at holds is missing");
    check(
        marksOnly(c)
            || (c.intent() != null && c.intent().at() != null && c.intent().deadline() != null),
        "the intent is missing");
    check(c.verification() != null && c.verification().at() != null, "the verification is missing");
    check(
        c.responsible() != null && c.responsible().requestedBy() != null,
        "nobody is named as responsible");
    check(c.versions() != null, "the versions are missing");
  }

  private void law(Certificate c) {
    var legal = c.legal();
    check(!legal.rules().isEmpty(), "no rule is named");
    check(
        legal.rules().stream().anyMatch(r -> r.decided() && "MAXIMUM".equals(r.kind())),
        "no rule that decided is named");
    check(legal.disposeFrom() != null && legal.policyDigest() != null, "the due date is missing");
    if (marksOnly(c)) {
      check("RESTRICT".equals(legal.disposition()), "the result does not fit the disposition");
      notAfter(legal.disposeFrom(), c.verification().at(), "it was not due when it was restricted");
    } else {
      check(!"RESTRICT".equals(legal.disposition()), "the result does not fit the disposition");
      notAfter(legal.disposeFrom(), c.intent().at(), "it was not due when the intent was written");
      notAfter(legal.retainUntil(), c.intent().at(), "a minimum still protected it");
    }
  }

  private void order(Certificate c) {
    if (!marksOnly(c)) {
      notAfter(
          c.holdCheck().at(), c.intent().deadline(), "the look at holds was after the deadline");
      check("NONE".equals(c.holdCheck().result()), "a hold covered it");
      notAfter(c.intent().at(), c.intent().deadline(), "the intent was after its deadline");
      notAfter(c.intent().at(), c.verification().at(), "it was verified before it was done");
    }
    notAfter(c.verification().at(), c.issuedAt(), "it was issued before it was verified");
  }

  /**
   * A restriction changes nothing in the system: there is no request, and no hold stands against
   * it.
   */
  private static boolean marksOnly(Certificate c) {
    return c.method() != null && c.method().category() == Certificate.MethodClass.RESTRICTED;
  }

  private void people(Certificate.Responsible responsible) {
    String authority = String.valueOf(responsible.authority());
    check(
        authority.equals("POLICY")
            || (authority.equals("APPROVAL") && !responsible.approvedBy().isEmpty()),
        "nobody approved");
    boolean own =
        responsible.approvedBy().stream()
            .anyMatch(p -> p.id().equals(responsible.requestedBy().id()));
    check(!own, "the requester approved");
    long distinct =
        responsible.approvedBy().stream().map(Certificate.Person::id).distinct().count();
    check(distinct == responsible.approvedBy().size(), "one person approved twice");
  }

  private void outcome(Certificate c) {
    String expected =
        switch (c.method().category()) {
          case LOGICALLY_DELETED -> "ABSENT";
          case FIELDS_REPLACED, ANONYMISED, SHELL -> "AS_SPECIFIED";
          case RESTRICTED -> "RECORDED";
        };
    check(expected.equals(c.verification().result()), "the result does not fit the method");
    check(
        marksOnly(c)
            || ("verify".equals(c.verification().credential()) && c.verification().rows() > 0),
        "it was not read back with another credential");
  }

  private void notAfter(Instant first, Instant second, String sentence) {
    check(first == null || !first.isAfter(second), sentence);
  }

  private void check(boolean holds, String sentence) {
    if (!holds) {
      wrong.add(sentence);
    }
  }
}
