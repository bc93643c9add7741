package io.tenure.consent.usecase.event;

import java.util.List;

/**
 * What became of an import.
 *
 * @param accepted lines that were added
 * @param unchanged lines that had been added before
 */
public record ImportResult(int accepted, int unchanged, List<RefusedLine> refused) {
  /**
   * A line that was not added.
   *
   * @param index its place in the call, from 0
   */
  public record RefusedLine(int index, String code, String detail) {}
}
