package io.tenure.consent.usecase.event;

import io.tenure.consent.domain.event.Circumstances;
import io.tenure.consent.domain.event.Route;
import io.tenure.consent.domain.event.Statement;
import io.tenure.consent.domain.event.SubjectPurpose;
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
  private final Map<SubjectReference, SubjectReference> successors;

  private Renaming(Map<SubjectReference, SubjectReference> successors) {
    this.successors = successors;
  }

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
        : statements.stream().map(new Renaming(successors)::statement).toList();
  }

  private Statement statement(Statement said) {
    Circumstances circumstances = said.circumstances();
    return new Statement(
        new SubjectPurpose(now(said.pair().subject()), said.pair().purpose()),
        said.type(),
        said.at(),
        said.origin(),
        new Route(said.route().channel(), now(said.route().contactPoint())),
        new Circumstances(
            circumstances.notice(),
            circumstances.age(),
            now(circumstances.guardian()),
            circumstances.term()));
  }

  private SubjectReference now(SubjectReference subject) {
    return subject == null ? null : successors.getOrDefault(subject, subject);
  }
}
