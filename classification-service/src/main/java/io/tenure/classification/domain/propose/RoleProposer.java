package io.tenure.classification.domain.propose;

import io.tenure.connector.map.Relation;
import io.tenure.connector.map.Relation.Role;
import java.util.Set;

/**
 * Proposes whether pointing rows live and die with what they point to: notes, attachments, history
 * and link rows do, lines with their document; documents and activities have a life of their own.
 */
final class RoleProposer {

  private static final Set<String> PARTS = Set.of("NOTE", "ATTACHMENT", "AUDIT", "LINK", "CONSENT");
  private static final Set<String> STANDING =
      Set.of("USER", "PRODUCT", "REFERENCE_DATA", "TECHNICAL");
  private static final Set<String> DOCUMENTS =
      Set.of("INVOICE", "ORDER", "OPPORTUNITY", "CASE", "PAYMENT");

  private RoleProposer() {}

  static Role role(Relation relation, String fromKind, String toKind, boolean line) {
    if (STANDING.contains(toKind) || relation.from().equals(relation.to())) {
      return Role.REFERENCE;
    }
    if (PARTS.contains(fromKind)) {
      return Role.DEPENDENT;
    }
    if (fromKind.equals("CAMPAIGN_MEMBER")) {
      return toKind.equals("CONTACT") || toKind.equals("LEAD") ? Role.DEPENDENT : Role.REFERENCE;
    }
    return line && fromKind.equals(toKind) && DOCUMENTS.contains(fromKind)
        ? Role.DEPENDENT
        : Role.REFERENCE;
  }
}
