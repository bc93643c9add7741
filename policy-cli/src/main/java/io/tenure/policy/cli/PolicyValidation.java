package io.tenure.policy.cli;

import io.tenure.policy.cli.read.Document;
import io.tenure.policy.cli.read.PolicyFolder;
import io.tenure.policy.cli.read.PolicyFolder.RuleSource;
import io.tenure.policy.cli.read.Position;
import io.tenure.policy.cli.read.Problem;
import io.tenure.policy.domain.check.Finding;
import io.tenure.policy.domain.check.Finding.Code;
import io.tenure.policy.domain.check.PolicyChecks;
import io.tenure.policy.domain.lock.Held;
import io.tenure.policy.domain.lock.Locks;
import io.tenure.policy.domain.map.DataMap;
import io.tenure.policy.domain.map.MapChecks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at a policy with the service's own checks, and says where in the files it is meant. */
final class PolicyValidation {
  private static final Pattern RULE = Pattern.compile("rules\\[(\\d+)](.*)");

  private PolicyValidation() {}

  /**
   * All problems, errors first, then by file and line.
   *
   * @param against the catalogue, with the obligations beside the policy
   * @param today day on which obligations have to be in force
   */
  static List<Problem> of(PolicyFolder policy, FolderCatalogue against, LocalDate today) {
    List<Problem> problems = new ArrayList<>(policy.problems());
    problems.addAll(against.problems());
    boolean complete = problems.stream().noneMatch(Problem::refuses);
    PolicyChecks.check(policy.content(), against.catalogue(), against.executions(), today).stream()
        // What is said of rules beside each other, or of none, needs all of them.
        .filter(finding -> complete || (finding.refuses() && finding.rule() != null))
        // Own obligations that cannot be read are not unknown.
        .filter(
            finding ->
                finding.code() != Code.OBLIGATION_UNKNOWN
                    || against.problems().stream().noneMatch(Problem::refuses))
        .map(finding -> located(policy, finding))
        .forEach(problems::add);
    problems.sort(Problem.ORDER);
    return List.copyOf(problems);
  }

  /**
   * The same with how the policy fits data maps; a policy with errors is not held against any.
   *
   * @param found what there is to say without a map
   * @param day of the check
   */
  static List<Problem> against(
      PolicyFolder policy,
      List<Problem> found,
      MapOptions options,
      List<DataMap> maps,
      FolderCatalogue against,
      LocalDate day) {
    if (maps.isEmpty() || found.stream().anyMatch(Problem::refuses)) {
      return found;
    }
    List<Problem> problems = new ArrayList<>(found);
    MapChecks.check(
            policy.content(),
            maps,
            against.catalogue(),
            against.executions().bindings(),
            day.atStartOfDay(ZoneOffset.UTC).toInstant())
        .stream()
        .map(
            finding -> finding.code() == Code.GAP && options.strict() ? finding.asError() : finding)
        .map(finding -> finding.code() == Code.GAP ? gap(finding) : located(policy, finding))
        .forEach(problems::add);
    problems.sort(Problem.ORDER);
    return List.copyOf(problems);
  }

  /** What the locks of an earlier version say of the policy, which has no errors of its own. */
  static List<Problem> locks(PolicyFolder policy, Held held, FolderCatalogue against, Instant now) {
    return Locks.check(held, policy.content(), against.executions().bindings(), now).stream()
        .map(finding -> located(policy, finding))
        .sorted(Problem.ORDER)
        .toList();
  }

  /** A gap is in the data and not in any file of the policy. */
  private static Problem gap(Finding finding) {
    return new Problem(
        finding.severity(),
        finding.code().name(),
        null,
        Position.ofFile("data map"),
        finding.place(),
        finding.message());
  }

  private static Problem located(PolicyFolder policy, Finding finding) {
    Matcher rule = RULE.matcher(finding.place() == null ? "" : finding.place());
    if (!rule.matches()) {
      return located(policy.main(), finding, finding.place() == null ? "" : finding.place());
    }
    RuleSource source = policy.sources().get(Integer.parseInt(rule.group(1)));
    return located(source.document(), finding, source.place() + rule.group(2));
  }

  private static Problem located(Document document, Finding finding, String place) {
    Position at = document.nearest(place);
    return new Problem(
        finding.severity(), finding.code().name(), finding.rule(), at, place, finding.message());
  }
}
