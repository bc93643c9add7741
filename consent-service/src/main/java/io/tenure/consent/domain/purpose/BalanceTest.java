package io.tenure.consent.domain.purpose;

import java.time.LocalDate;

/**
 * Why a legitimate interest outweighs what the person has against it (GDPR Art. 6(1)(f)).
 *
 * @param interest whose interest it is and in what, in plain words
 * @param conclusion why it outweighs, in plain words
 * @param reference to the full assessment in another system; may be null
 * @param decidedOn day of the decision
 */
public record BalanceTest(
    String interest, String conclusion, String reference, LocalDate decidedOn) {}
