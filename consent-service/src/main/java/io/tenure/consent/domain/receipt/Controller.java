package io.tenure.consent.domain.receipt;

import java.util.List;

/**
 * The organisation that decides about a purpose, as receipts and notices name it.
 *
 * @param name legal name
 * @param identifier number in a register, LEI or the like; may be null
 * @param address postal address, lines separated by line feeds
 * @param email contact for questions of data protection; may be null
 * @param phone the same; may be null
 * @param url the organisation's own page; may be null
 * @param jurisdiction ISO 3166 code, such as {@code DE} or {@code US-CA}
 * @param authority name of the supervisory authority; may be null
 * @param storageLocations ISO 3166 codes of where the data lie
 * @param manageUrl where consent is changed and withdrawn; may be null
 * @param rightsUrl where rights are exercised; may be null
 * @param retentionUrl the published retention schedule; may be null
 */
public record Controller(
    String name,
    String identifier,
    String address,
    String email,
    String phone,
    String url,
    String jurisdiction,
    String authority,
    List<String> storageLocations,
    String manageUrl,
    String rightsUrl,
    String retentionUrl) {
  public Controller {
    storageLocations = List.copyOf(storageLocations);
  }
}
