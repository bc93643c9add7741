package io.tenure.consent.domain.fides;

/**
 * One preference that a person saved in fides, as its exports tell it.
 *
 * @param id of the record in fides; null where the export has none
 * @param preference {@code opt_in}, {@code opt_out}, {@code acknowledge} or {@code tcf}
 * @param method how it was saved: {@code save}, {@code accept}, {@code gpc} ...; or null
 * @param origin {@code explicit}; {@code policy} or {@code default} where fides made it; or null
 * @param at RFC 3339 instant at which it was received, or null
 * @param served id of fides's record of what was shown, or null
 */
public record FidesPreference(
    String id,
    FidesIdentities identities,
    FidesNotice notice,
    String preference,
    String method,
    String origin,
    String at,
    String served) {}
