package io.tenure.classification.cli.measure;

import io.tenure.classification.cli.judge.FidesField;
import io.tenure.classification.cli.judge.FidesFields;
import io.tenure.classification.cli.read.LabelledFolder;
import io.tenure.classification.cli.score.Counts;
import io.tenure.classification.cli.score.Folds;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * G2: the same as G1, on names never seen.
 *
 * <p>Rules are not trained; but those who write them look at labelled data, so a rule may owe
 * itself to a name that stood there. Scored are the rows of G1 whose last path segment, without
 * case, accents and separators, is not the name of any field in the folder given as seen (the
 * development part). Where the evaluated folder is itself the seen one, or no folder is given,
 * nothing in it is unseen; the nearest thing is then scored: rows whose name occurs in one
 * connector only, the names that would be unseen if that connector were left out. That says how
 * well the rules do on rare names. It does not show that nobody looked.
 */
final class UnseenNames implements Measure {
  private static final double GOAL = 0.70;

  @Override
  public String id() {
    return "G2";
  }

  @Override
  public String title() {
    return "the same, names never seen";
  }

  @Override
  public Outcome on(Evaluation evaluation) {
    LabelledFolder seen = evaluation.settings().seen();
    boolean other = seen != null && !seen.same(evaluation.folder());
    List<FidesField> fields =
        other
            ? unseen(evaluation.fields(), FidesFields.connectorsByName(seen).keySet())
            : rare(evaluation.fields(), FidesFields.connectorsByName(evaluation.folder()));
    Counts counts = PersonalFields.counts(fields);
    return new Found(this, fields.size(), "fields")
        .figure(Figure.share("F1", counts.f1(), Goal.atLeast(GOAL)))
        .figure(Figure.told("precision", counts.precision()))
        .figure(Figure.told("recall", counts.recall()))
        .note(
            other
                ? "names that no field in " + seen.path() + " has"
                : "names that one connector only has (nothing in the folder itself is unseen)")
        .note(
            "F1 over folds by connector: "
                + Folds.spread(
                        fields,
                        FidesField::connector,
                        evaluation.settings().folds(),
                        fold -> PersonalFields.counts(fold).f1())
                    .shown())
        .outcome();
  }

  private static List<FidesField> unseen(List<FidesField> fields, Set<String> seen) {
    return fields.stream().filter(f -> !seen.contains(FidesFields.fold(f.name()))).toList();
  }

  private static List<FidesField> rare(
      List<FidesField> fields, Map<String, Set<String>> connectors) {
    return fields.stream()
        .filter(f -> connectors.get(FidesFields.fold(f.name())).size() == 1)
        .toList();
  }
}
