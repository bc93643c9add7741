package io.tenure.consent.domain.notice;

/**
 * Somebody who receives the data, or a category of such (GDPR Art. 13(1)(e) and (f)).
 *
 * @param country ISO 3166 code where the data go outside the Union, or null
 */
public record Recipient(String key, String country) {}
