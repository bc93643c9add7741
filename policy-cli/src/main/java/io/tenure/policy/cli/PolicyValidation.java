package io.tenure.policy.cli;

import io.tenure.policy.cli.read.Document;
import io.tenure.policy.cli.read.PolicyFolder;
import io.tenure.policy.cli.read.PolicyFolder.RuleSource;
import io.tenure.policy.cli.read.Position;
import io.tenure.policy.cli.read.Problem;
import io.tenure.policy.domain.check.Finding;
import io.tenure.policy.domain.check.PolicyChecks;
import java.time.LocalDate;
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
                finding.code() != Finding.Code.OBLIGATION_UNKNOWN
                    || against.problems().stream().noneMatch(Problem::refuses))
        .map(finding -> located(policy, finding))
        .forEach(problems::add);
    problems.sort(Problem.ORDER);
    return List.copyOf(problems);
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
