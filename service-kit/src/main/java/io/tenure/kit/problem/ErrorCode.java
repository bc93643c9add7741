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

  /**
   * What an enum of errors implements: its constants differ in their terms only.
   *
   * <pre>{@code
   * public enum PolicyError implements ErrorCode.Listed {
   *   NAME_TAKEN("policy.name-taken", 409, "A policy of that name exists");
   *
   *   private final Terms terms;
   *
   *   PolicyError(String code, int status, String title) {
   *     this.terms = new Terms(code, status, title);
   *   }
   *
   *   @Override
   *   public Terms terms() {
   *     return terms;
   *   }
   * }
   * }</pre>
   */
  interface Listed extends ErrorCode {

    Terms terms();

    @Override
    default String code() {
      return terms().code();
    }

    @Override
    default int status() {
      return terms().status();
    }

    @Override
    default String title() {
      return terms().title();
    }
  }

  /** Code, status and title of one kind of failure. */
  record Terms(String code, int status, String title) {}
}
