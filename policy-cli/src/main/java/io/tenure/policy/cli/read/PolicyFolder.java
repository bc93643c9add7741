package io.tenure.policy.cli.read;

import io.tenure.policy.domain.life.PolicyVersion;
import io.tenure.policy.domain.rule.PolicyContent;
import java.nio.file.Path;
import java.util.List;

/**
 * A policy as it lies in a folder.
 *
 * @param name of the policy, null where it has none that could be used
 * @param content as far as it could be read
 * @param sources where each rule of the content stands, in the same order
 * @param problems why parts could not be read; the content is complete only where this is empty
 */
public record PolicyFolder(
    Path folder,
    String name,
    PolicyContent content,
    Document main,
    List<RuleSource> sources,
    List<Problem> problems) {

  /** A rule's place: {@code rules[2]} of a document. */
  public record RuleSource(Document document, String place) {}

  public PolicyFolder {
    sources = List.copyOf(sources);
    problems = List.copyOf(problems);
  }

  /**
   * Digest that a version with this content gets from the service.
   *
   * @param catalogueVersion edition of the catalogue that the service checks against
   */
  public String digest(String catalogueVersion) {
    return PolicyVersion.digest(catalogueVersion, content);
  }
}
