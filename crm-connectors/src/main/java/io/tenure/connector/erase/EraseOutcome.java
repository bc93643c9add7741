package io.tenure.connector.erase;

import java.util.List;

/** What became of an erase command. */
public sealed interface EraseOutcome {

  /**
   * Committed.
   *
   * @param effects rows by dataset
   * @param shells rows that stayed as shells because retained rows point to them
   */
  record Applied(List<TableEffect> effects, List<RowRef> shells) implements EraseOutcome {
    public Applied {
      effects = List.copyOf(effects);
      shells = List.copyOf(shells);
    }
  }

  /** Definitely nothing changed: rolled back, and the server said so. */
  record Refused(Code code, String detail) implements EraseOutcome {}

  /**
   * Anything else, also a COMMIT without an answer. Wait for quiescence, then read back; never
   * retry.
   *
   * @param cause one sentence, no values
   */
  record Unknown(String cause) implements EraseOutcome {}

  /** Rows of one dataset. */
  record TableEffect(String dataset, int deleted, int updated) {}

  /** Why a command was refused. */
  enum Code {
    /** The facts differ from those that were approved. */
    RECORD_CHANGED,
    /** The anchor or a row of the command is no longer there. */
    RECORD_GONE,
    DEADLINE_PASSED,
    /** The database would cascade to rows by a key that the map does not declare as dependent. */
    UNDECLARED_CASCADE,
    /** The account may not see all foreign keys, so a cascade could be hidden. */
    CASCADE_HIDDEN,
    /** Dependent rows exist that the command does not name. */
    UNLISTED_DEPENDENTS,
    /** A retained row points to the row, and no shell form was given. */
    SHELL_NEEDED,
    /** The storage engine cannot roll back. */
    NOT_TRANSACTIONAL,
    /** NOT NULL, UNIQUE, CHECK, foreign key, length or type does not allow it. */
    CONSTRAINT,
    RIGHTS_TOO_SMALL,
    /** A table or column of the map is no longer there, or has another type. */
    MAP_OUTDATED,
    /** Another transaction holds the row; try later. */
    BUSY,
    /** A value from which a part is to go cannot be read: it is no JSON, or too large. */
    VALUE_UNREADABLE,
    /** A statement changed more or fewer rows than one. */
    COUNT_DIFFERS,
    /** The system could not be reached at all; nothing was sent. */
    UNREACHABLE,
    /** The command itself is wrong. */
    INVALID
  }
}
