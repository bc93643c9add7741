package io.tenure.classification.domain.document;

import java.util.Map;

/**
 * What was found in the attachments of one column, as counts.
 *
 * @param read those that are text
 * @param cut those of them that are longer than what was read
 * @param unread those that are no text, by form; nobody looked into them
 * @param contains what was found in pieces of the texts, by type
 */
public record AttachmentFacts(
    int read, int cut, Map<String, Integer> unread, Map<String, Integer> contains) {

  public AttachmentFacts {
    unread = Map.copyOf(unread);
    contains = Map.copyOf(contains);
  }
}
