package io.tenure.classification.usecase.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;

/** Precision and recall of proposed relations against declared ones. */
record RelationScore(String what, double precision, double recall) {

  static RelationScore of(String what, Set<String> truth, Set<String> found) {
    Set<String> right = new TreeSet<>(found);
    right.retainAll(truth);
    Set<String> wrong = new TreeSet<>(found);
    wrong.removeAll(truth);
    Set<String> missed = new TreeSet<>(truth);
    missed.removeAll(found);
    RelationScore score =
        new RelationScore(
            what,
            right.size() / (double) Math.max(1, found.size()),
            right.size() / (double) truth.size());
    System.out.println(score + " wrong " + wrong + " missed " + missed);
    return score;
  }

  void atLeast(double leastPrecision, double leastRecall) {
    assertThat(precision).as("precision, " + what).isGreaterThanOrEqualTo(leastPrecision);
    assertThat(recall).as("recall, " + what).isGreaterThanOrEqualTo(leastRecall);
  }
}
