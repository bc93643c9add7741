package io.tenure.disposal.usecase.due;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.disposal.usecase.due.HoldLookup.HoldOnRecord;
import io.tenure.plan.Clause;
import io.tenure.plan.Clause.Citation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One record with everything that decides about it. The only answer that shows a record's key.
 *
 * @param key parts of the primary key; null once its disposal is certified
 * @param facts instants by trigger, those that count
 * @param posted those that business events supply
 * @param conflicts triggers that an event and the system date a day or more apart; the later counts
 * @param withheld triggers that events supply for some of the people only: they do not count
 * @param findings what could not be read as a fact, {@code code:name}
 * @param groups one for each field group
 * @param explanation policy-service's own explanation; null where it was not reachable, then {@code
 *     explanationMissing} says why
 */
public record RecordView(
    UUID id,
    UUID system,
    String dataset,
    @Schema(nullable = true) List<String> key,
    boolean present,
    boolean softDeleted,
    @Schema(nullable = true) String jurisdiction,
    @Schema(nullable = true) String controller,
    List<String> subjects,
    Map<String, Instant> facts,
    Map<String, Instant> posted,
    Set<String> conflicts,
    Set<String> withheld,
    List<String> findings,
    List<Group> groups,
    List<HoldOnRecord> holds,
    @Schema(nullable = true, implementation = Object.class) JsonNode explanation,
    @Schema(nullable = true) String explanationMissing) {

  /**
   * A field group.
   *
   * @param outOfUse whether it has to be out of ordinary use now
   * @param consentSeq consent changes up to this one were known
   */
  public record Group(
      String id,
      List<String> fields,
      String status,
      @Schema(nullable = true) String disposition,
      @Schema(nullable = true) Instant retainUntil,
      boolean retainOpen,
      @Schema(nullable = true) Instant restrictFrom,
      @Schema(nullable = true) Instant reviewFrom,
      @Schema(nullable = true) Instant disposeFrom,
      boolean outOfUse,
      List<String> missingTriggers,
      List<Rule> rules,
      String policyVersionId,
      String policyDigest,
      String planDigest,
      int mapVersion,
      long consentSeq,
      Instant evaluatedAt) {}

  /**
   * A rule that acts on the group, or would.
   *
   * @param acts whether its condition holds for this record
   * @param end when it is over; null where it is open or lacks its trigger
   * @param wins whether it decides
   */
  public record Rule(
      String rule,
      Clause.RuleKind kind,
      Clause.Basis basis,
      @Schema(nullable = true) Clause.Disposition disposition,
      boolean acts,
      @Schema(nullable = true) Instant end,
      boolean wins,
      boolean beatsErasureRequest,
      List<Citation> citations) {}
}
