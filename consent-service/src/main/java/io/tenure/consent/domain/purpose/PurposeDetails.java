package io.tenure.consent.domain.purpose;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What else a purpose says.
 *
 * @param parent the wider purpose that it is part of, or null
 * @param necessity whether the person has a choice
 * @param condition of Art. 9(2), where special categories are processed; else null
 * @param balanceTest where it rests on a legitimate interest; else null
 * @param rightToObject how the person can object, in plain words (GDPR Art. 21(4)); null where
 *     there is no such right
 * @param recipients organisations, or kinds of organisations, that receive the data
 * @param dpvTerms further terms of the W3C Data Privacy Vocabulary
 */
public record PurposeDetails(
    PurposeKey parent,
    Necessity necessity,
    SpecialCondition condition,
    BalanceTest balanceTest,
    String rightToObject,
    List<String> recipients,
    List<Transfer> transfers,
    List<String> dpvTerms,
    Allowance allowance) {
  public PurposeDetails {
    recipients = List.copyOf(recipients);
    transfers = List.copyOf(transfers);
    dpvTerms = List.copyOf(dpvTerms);
  }

  /** Nothing more than its legal basis. */
  public static PurposeDetails of(LegalBasis basis) {
    return new PurposeDetails(
        null,
        Necessity.of(basis),
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        Allowance.OPEN);
  }

  /** Who receives data, at home or in a third country; each once. */
  public List<String> allRecipients() {
    return Stream.concat(
            recipients.stream(),
            transfers.stream().map(Transfer::recipient).filter(Objects::nonNull))
        .distinct()
        .toList();
  }

  /** The third countries to which data go; each once. */
  public List<String> countries() {
    return transfers.stream().map(Transfer::country).distinct().toList();
  }

  /** The same with another allowance. */
  public PurposeDetails with(Allowance other) {
    return new PurposeDetails(
        parent,
        necessity,
        condition,
        balanceTest,
        rightToObject,
        recipients,
        transfers,
        dpvTerms,
        other);
  }
}
