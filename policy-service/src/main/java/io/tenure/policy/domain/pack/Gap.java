package io.tenure.policy.domain.pack;

import java.util.List;

/**
 * Something that a person has to know or decide, because no pack does.
 *
 * @param jurisdiction the country or subdivision it is about
 * @param controllers keys of the controllers it is about; empty where it is about customers
 * @param obligations what the catalogue knows of that country's minimums and maximums, by id, for
 *     rules of one's own
 * @param message what is missing and what to do, in plain words
 */
public record Gap(
    GapCode code,
    String jurisdiction,
    List<String> controllers,
    List<String> obligations,
    String message) {}
