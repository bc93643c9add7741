package io.tenure.classification.domain.exchange;

import io.tenure.classification.domain.error.ClassificationError;
import io.tenure.kit.problem.TenureException;

/** A text that cannot be read as what it should be: {@code import.unreadable}. */
public final class ExchangeException extends TenureException {

  private static final long serialVersionUID = 1L;

  /**
   * @param place such as {@code line 12}; empty for the whole text
   * @param detail a sentence that repeats nothing of the text
   */
  public ExchangeException(String place, String detail) {
    super(ClassificationError.IMPORT_UNREADABLE, place.isEmpty() ? detail : place + ": " + detail);
  }
}
