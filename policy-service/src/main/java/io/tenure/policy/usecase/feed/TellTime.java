package io.tenure.policy.usecase.feed;

import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.Statements;
import io.tenure.policy.domain.audit.Act;
import io.tenure.policy.domain.feed.PolicyChange;
import io.tenure.policy.domain.feed.Reign;
import io.tenure.policy.domain.feed.Reign.Turn;
import io.tenure.policy.usecase.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Puts into audit log and feed what the clock did: which versions took effect, and which were
 * superseded. Answers need no help: from its instant on a version answers, told or not.
 */
@ApplicationScoped
public class TellTime {
  private static final Actor CLOCK = Actor.system("policy-service");

  private final Reigns reigns;
  private final AuditTrail audit;
  private final FeedWriter feed;
  private final Clock clock;

  TellTime(Reigns reigns, AuditTrail audit, FeedWriter feed, Clock clock) {
    this.reigns = reigns;
    this.audit = audit;
    this.feed = feed;
    this.clock = clock;
  }

  /** Tells all that came to pass by now; answers how much. Safe at several places at once. */
  public int tell() {
    Instant now = clock.instant();
    return reigns.untoldAt(now) ? reigns.inTransaction(sql -> tell(sql, now)) : 0;
  }

  private int tell(Statements sql, Instant now) {
    List<Turn> turns = Reign.untold(reigns.lock(sql, now));
    turns.forEach(turn -> audit.record(sql, act(turn)));
    turns.forEach(turn -> feed.append(sql, turn.change()));
    return turns.size();
  }

  private static Act act(Turn turn) {
    PolicyChange change = turn.change();
    return new Act(
        UUID.nameUUIDFromBytes(
            (change.kind() + " " + change.versionId()).getBytes(StandardCharsets.UTF_8)),
        change.at(),
        CLOCK,
        change.kind() == PolicyChange.Kind.ACTIVATED
            ? Act.Kind.VERSION_TOOK_EFFECT
            : Act.Kind.VERSION_SUPERSEDED,
        Act.Target.version(change.policyId(), change.number()),
        change.digest(),
        change.digest(),
        turn.reason());
  }
}
