package io.tenure.kit.problem;

/**
 * A stable name for one kind of failure. Each service lists its own in one enum that implements
 * this interface; a code, once published, keeps its meaning for ever.
 *
 * <p>Nothing here knows HTTP beyond the status number, so domain code may use it.
 */
public interface ErrorCode {

  /**
   * Dotted lower-case name such as {@code policy.version-not-draft}; goes out as {@code code} and,
   * prefixed, as {@code type}.
   */
  String code();

  /** HTTP status, 400 to 599. */
  int status();

  /** One short phrase, the same for every occurrence. */
  String title();
}
