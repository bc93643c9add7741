package io.tenure.policy.cli.read;

/**
 * Where something stands.
 *
 * @param file path as it is shown to people, relative to the policy's folder
 * @param line from 1; 0 where the whole file is meant
 * @param column from 1; 0 where the whole file is meant
 */
public record Position(String file, int line, int column) {

  /** The whole file. */
  public static Position ofFile(String file) {
    return new Position(file, 0, 0);
  }

  /** {@code file:line:column}, as editors and terminals understand it. */
  public String shown() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
