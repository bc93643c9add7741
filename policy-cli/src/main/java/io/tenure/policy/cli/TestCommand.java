package io.tenure.policy.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.policy.cli.cases.CaseReader;
import io.tenure.policy.cli.cases.CaseRun;
import io.tenure.policy.cli.cases.CaseRun.Result;
import io.tenure.policy.cli.read.PolicyFolder;
import io.tenure.policy.cli.read.PolicyReader;
import io.tenure.policy.cli.read.Problem;
import io.tenure.policy.cli.say.CliException;
import io.tenure.policy.cli.say.Exit;
import io.tenure.policy.cli.say.Shown;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.decision.PolicyEdition;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The cases beside a policy. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description =
        "Runs the cases in DIR/tests, by decision and by compiled plan, without a server.")
final class TestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "folder with policy.yaml and tests/*.yaml")
  private Path folder;

  @Option(names = "--format", defaultValue = "TEXT", description = "text or json (text)")
  private ReportFormat format;

  @Override
  public Integer call() {
    PolicyFolder policy = PolicyReader.read(folder);
    CaseReader.Cases cases = CaseReader.read(folder);
    FolderCatalogue against = FolderCatalogue.of(folder);
    Catalogue catalogue = against.catalogue();
    List<Problem> errors = new ArrayList<>(errors(policy, against));
    errors.addAll(cases.problems());
    if (!errors.isEmpty()) {
      new Report(spec.commandLine().getOut(), format).findings(errors);
      return Exit.FAILED;
    }
    if (cases.cases().isEmpty()) {
      throw CliException.failed("There are no cases: write some into " + folder + "/tests/*.yaml.");
    }
    PolicyEdition edition =
        new PolicyEdition(
            "not-yet-a-version",
            policy.digest(catalogue.version()),
            policy.content(),
            catalogue,
            against.executions().bindings());
    List<Result> results = cases.cases().stream().map(each -> CaseRun.of(edition, each)).toList();
    if (format == ReportFormat.JSON) {
      json(results);
    } else {
      text(results);
    }
    return results.stream().allMatch(Result::passed) ? Exit.OK : Exit.FAILED;
  }

  private static List<Problem> errors(PolicyFolder policy, FolderCatalogue against) {
    return PolicyValidation.of(policy, against, LocalDate.now(Clock.systemUTC())).stream()
        .filter(Problem::refuses)
        .toList();
  }

  private void text(List<Result> results) {
    PrintWriter out = spec.commandLine().getOut();
    for (Result result : results) {
      out.println((result.passed() ? "ok     " : "FAILED ") + Shown.of(result.source().name()));
      result
          .problems()
          .forEach(
              p -> out.println("         " + p.at().shown() + " " + p.code() + ": " + p.message()));
      result.sentences().forEach(sentence -> out.println("         engine: " + sentence));
      if (!result.passed() && result.source().told().why() != null) {
        out.println("         why: " + Shown.of(result.source().told().why()));
      }
    }
    out.println(
        "%d of %d cases hold."
            .formatted(results.stream().filter(Result::passed).count(), results.size()));
  }

  private void json(List<Result> results) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("cases", results.size());
    root.put("failed", results.stream().filter(r -> !r.passed()).count());
    ArrayNode list = root.putArray("results");
    for (Result result : results) {
      ObjectNode entry = list.addObject();
      entry.put("name", result.source().name());
      entry.put("file", result.source().document().file());
      entry.put("passed", result.passed());
      ArrayNode problems = entry.putArray("problems");
      result
          .problems()
          .forEach(
              p ->
                  problems
                      .addObject()
                      .put("code", p.code())
                      .put("line", p.at().line())
                      .put("place", p.place())
                      .put("message", p.message()));
      ArrayNode sentences = entry.putArray("sentences");
      result.sentences().forEach(sentences::add);
    }
    spec.commandLine().getOut().println(root.toPrettyString());
  }
}
