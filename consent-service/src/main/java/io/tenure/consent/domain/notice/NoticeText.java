package io.tenure.consent.domain.notice;

import java.util.List;
import java.util.Map;

/**
 * A notice in one language. Plain text; paragraphs are separated by empty lines.
 *
 * @param title its heading
 * @param summary the short layer: the gist in a few sentences
 * @param contact who the controller is and how to reach it and its data protection officer
 * @param complaint the supervisory authority to complain to
 * @param purposes words for each purpose, by key
 * @param recipients words for each recipient, by key
 * @param sections what else is to be said, in the full layer only
 */
public record NoticeText(
    String title,
    String summary,
    String contact,
    String complaint,
    Map<String, PurposeWords> purposes,
    Map<String, String> recipients,
    List<Section> sections) {
  public NoticeText {
    purposes = Map.copyOf(purposes);
    recipients = Map.copyOf(recipients);
    sections = List.copyOf(sections);
  }

  /** A purpose in the person's language. */
  public record PurposeWords(String name, String description) {}

  /** A part with its own heading. */
  public record Section(String heading, String body) {}
}
