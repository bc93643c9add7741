package io.tenure.consent.rest.transfer;

import io.tenure.consent.domain.event.RawEvent;

/** Reads an event from one line of a file. */
interface LineFormat {
  /**
   * The event.
   *
   * @throws RefusedLineException why there is none in it
   */
  RawEvent read(String line) throws RefusedLineException;
}
