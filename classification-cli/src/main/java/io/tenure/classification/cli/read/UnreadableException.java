package io.tenure.classification.cli.read;

import io.tenure.classification.cli.say.Shown;
import java.nio.file.Path;

/** A file that is no table of the expected form. Its message says where and what to do. */
public final class UnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param line from 1; 0 where the whole file is meant
   * @param advice what is wrong and what to do, one sentence
   */
  public UnreadableException(Path file, long line, String advice) {
    super(file + (line > 0 ? " line " + line : "") + ": " + Shown.of(advice));
  }
}
