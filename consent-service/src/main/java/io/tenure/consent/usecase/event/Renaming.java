package io.tenure.consent.usecase.event;

import io.tenure.consent.domain.event.Circumstances;
import io.tenure.consent.domain.event.Statement;
import io.tenure.consent.domain.event.SubjectReference;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A statement that comes under a reference which a rekeying has replaced is one about its
 * successor.
 */
final class Renaming {
  private Renaming() {}

  /** The statements, with references as they are called now. */
  static List<Statement> of(ConsentWriter writer, List<Statement> statements) {
    Set<SubjectReference> named = new HashSet<>();
    for (Statement statement : statements) {
      named.add(statement.pair().subject());
      named.add(statement.route().contactPoint());
      named.add(statement.circumstances().guardian());
    }
    named.remove(null);
    Map<SubjectReference, SubjectReference> successors = writer.successors(named);
    return successors.isEmpty()
        ? statements
        : statements.stream().map(said -> statement(said, successors)).toList();
  }

  private static Statement statement(
      Statement said, Map<SubjectReference, SubjectReference> successors) {
    Circumstances circumstances = said.circumstances();
    SubjectReference guardian = circumstances.guardian();
    return new Statement(
        said.pair().with(successors),
        said.type(),
        said.at(),
        said.origin(),
        said.route().with(successors),
        new Circumstances(
            circumstances.notice(),
            circumstances.age(),
            guardian == null ? null : successors.getOrDefault(guardian, guardian),
            circumstances.term()));
  }
}
