package io.tenure.policy.cli.server;

import io.tenure.policy.cli.say.CliException;
import io.tenure.policy.cli.server.PolicyServer.Edition;
import io.tenure.policy.cli.server.PolicyServer.Named;
import io.tenure.policy.domain.rule.PolicyContent;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Hands in exactly one content for approval. Asked again, it goes on where it stopped, or says what
 * is there already.
 */
public final class Submission {
  private static final Set<String> STANDING =
      Set.of("SUBMITTED", "APPROVED", "SCHEDULED", "ACTIVE");

  private final PolicyServer server;
  private final String name;
  private final PolicyContent content;
  private final String digest;
  private final String reason;

  /**
   * @param digest of the content, as the service has to compute it too
   * @param reason why it is handed in; null where nobody says it
   */
  public Submission(
      PolicyServer server, String name, PolicyContent content, String digest, String reason) {
    this.server = server;
    this.name = name;
    this.content = content;
    this.digest = digest;
    this.reason = reason;
  }

  /**
   * What is there now.
   *
   * @param already whether it was there before
   */
  public record Outcome(RemoteVersion version, boolean already) {}

  public Outcome run() {
    Optional<Named> policy = server.named(name);
    if (policy.isPresent()) {
      Optional<RemoteVersion> standing = standing(policy.get());
      if (standing.isPresent()) {
        return new Outcome(standing.get(), true);
      }
    }
    return new Outcome(submit(policy.map(this::draft).orElseGet(this::first)), false);
  }

  private Optional<RemoteVersion> standing(Named policy) {
    return server.editions(policy.id()).stream()
        .filter(e -> STANDING.contains(e.state()) && digest.equals(e.digest()))
        .reduce((_, last) -> last)
        .map(e -> server.version(policy.id(), e.number()));
  }

  private RemoteVersion first() {
    Named made = server.create(name, content, digest);
    return server.version(made.id(), 1);
  }

  /** A draft with the content: one that an interrupted call left, or a new one. */
  private RemoteVersion draft(Named policy) {
    List<Edition> editions = server.editions(policy.id());
    Optional<RemoteVersion> left =
        editions.reversed().stream()
            .filter(e -> e.state().equals("DRAFT"))
            .map(e -> server.version(policy.id(), e.number()))
            .filter(draft -> draft.digestOfStored().equals(digest))
            .findFirst();
    return left.orElseGet(() -> fill(policy, base(editions)));
  }

  /** The last version that is no draft: so a repeated call finds the draft that it began. */
  private static int base(List<Edition> editions) {
    return editions.reversed().stream()
        .filter(e -> !e.state().equals("DRAFT"))
        .findFirst()
        .orElseGet(editions::getLast)
        .number();
  }

  private RemoteVersion fill(Named policy, int from) {
    RemoteVersion draft = server.next(policy.id(), from, digest);
    if (draft.digestOfStored().equals(digest)) {
      return draft;
    }
    if (!draft.saysTheSameAs(server.version(policy.id(), from))) {
      throw CliException.failed(
          "Somebody changed draft %d, which an earlier call had begun; it was left as it is. Submit it, or change the policy and plan again."
              .formatted(draft.number()));
    }
    return server.change(draft, content);
  }

  private RemoteVersion submit(RemoteVersion draft) {
    if (draft.errors() > 0) {
      throw CliException.failed(
          "The service finds %d errors in draft %d, so it was not submitted; its catalogue is edition %s.%s"
              .formatted(
                  draft.errors(), draft.number(), draft.catalogueVersion(), draft.errorLines()));
    }
    if (!draft.digestOfStored().equals(digest)) {
      throw CliException.failed(
          "Draft %d has another digest at the service (%s), so it was not submitted; use the program of the service's release."
              .formatted(draft.number(), draft.digestOfStored()));
    }
    RemoteVersion submitted = server.submit(draft, digest, reason);
    if (!digest.equals(submitted.digest())) {
      throw CliException.failed(
          "Version %d was changed while it was submitted and has the digest %s: it must not be approved."
              .formatted(submitted.number(), submitted.digest()));
    }
    return submitted;
  }
}
