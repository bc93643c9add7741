package io.tenure.consent.rest.transfer;

import io.tenure.consent.domain.event.RawEvent;

/** Reads events from one line of a file. */
interface LineFormat {
  /**
   * Reads a line.
   *
   * @param into where its events go, and what of it is none
   * @throws RefusedLineException why there is nothing in it
   */
  void read(String line, Into into) throws RefusedLineException;

  /** Takes what a line says. */
  interface Into {
    void add(RawEvent event);

    void refuse(String code, String detail);
  }
}
