package io.tenure.classification.cli.measure;

import io.tenure.classification.cli.judge.SemanticHeaders;
import io.tenure.classification.cli.judge.SemanticHeaders.Header;
import io.tenure.classification.cli.score.Classes;
import io.tenure.classification.cli.score.Counts;
import io.tenure.classification.cli.score.Folds;
import java.util.List;
import java.util.Map;

/**
 * G9: header only, macro F1 over 14 semantic types.
 *
 * <p>Scored: all rows of {@code semtypes_fields}. The service is told the header and the headers
 * beside it; no type (the file's types were found from the values), no table name (the files have
 * meaningless ones). The label is the category that the file gives if the table is about a person;
 * most rows have none. The answer is what the service says that the name means under that
 * condition. The fourteen classes are those of {@link SemanticHeaders#CLASSES}; an answer belongs
 * to the class of its category or of the nearest one above it. Rows without a label, or with one
 * outside the fourteen, count where one of the fourteen is said of them. The figure is the mean of
 * the F1 of the classes that have rows.
 *
 * <p>Told beside: the same where a category above or below the label counts as the label, as in G3;
 * and of what is said of the columns when nothing is known about the table, where a link or a place
 * need not be anybody's.
 *
 * <p>The labels were made from values. So a column of empty cells is not labelled whatever its
 * header says: what an oracle reaches that knows the most frequent label of every header is told
 * beside.
 */
final class HeaderTypes implements Measure {
  private static final double GOAL = 0.85;

  @Override
  public String id() {
    return "G9";
  }

  @Override
  public String title() {
    return "header only, macro F1 over 14 semantic types";
  }

  @Override
  public Outcome on(Evaluation evaluation) {
    List<Header> headers = SemanticHeaders.judged(evaluation.folder());
    Map<String, Counts> counts = counts(headers);
    Breakdown classes = Breakdown.ofCounts("by class");
    counts.forEach(classes::add);
    return new Found(this, headers.size(), "headers")
        .figure(Figure.share("macro F1", Classes.macroF1(counts), Goal.atLeast(GOAL)))
        .figure(
            Figure.told(
                "macro F1 of compatible categories",
                Classes.macroF1(
                    Classes.counts(
                        SemanticHeaders.CLASSES, headers.stream().map(Header::lenient).toList()))))
        .figure(
            Figure.told(
                "macro F1 of what is said to be personal",
                Classes.macroF1(
                    Classes.counts(
                        SemanticHeaders.CLASSES, headers.stream().map(Header::asserted).toList()))))
        .figure(
            Figure.told(
                "macro F1 of an oracle of majority labels",
                Classes.macroF1(
                    Classes.counts(SemanticHeaders.CLASSES, MajorityOracle.answers(headers)))))
        .note(
            "macro F1 over folds by file: "
                + Folds.spread(
                        headers,
                        Header::file,
                        evaluation.settings().folds(),
                        fold -> Classes.macroF1(counts(fold)))
                    .shown())
        .detail(classes)
        .outcome();
  }

  private static Map<String, Counts> counts(List<Header> headers) {
    return Classes.counts(SemanticHeaders.CLASSES, headers.stream().map(Header::answer).toList());
  }
}
