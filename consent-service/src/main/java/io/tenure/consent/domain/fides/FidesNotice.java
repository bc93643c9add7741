package io.tenure.consent.domain.fides;

/**
 * Which notice of fides a preference is about; each part may be missing in what fides exports.
 *
 * @param key stable key of the notice
 * @param version id of the version that was saved against ({@code privacy_notice_history_id})
 * @param name for people
 * @param mechanism {@code opt_in}, {@code opt_out} or {@code notice_only}
 */
public record FidesNotice(String key, String version, String name, String mechanism) {}
