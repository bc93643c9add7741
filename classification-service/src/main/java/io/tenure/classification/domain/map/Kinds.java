package io.tenure.classification.domain.map;

import java.util.Set;

/** The kinds of datasets that rules can name. */
public final class Kinds {

  private static final Set<String> ALL =
      Set.of(
          "CONTACT",
          "ACCOUNT",
          "LEAD",
          "OPPORTUNITY",
          "ACTIVITY",
          "CASE",
          "INVOICE",
          "ORDER",
          "PAYMENT",
          "CAMPAIGN_MEMBER",
          "CONSENT",
          "ATTACHMENT",
          "NOTE",
          "AUDIT",
          "PRODUCT",
          "USER",
          "LINK",
          "REFERENCE_DATA",
          "TECHNICAL");

  private Kinds() {}

  /** True for a kind in the list. */
  public static boolean known(String kind) {
    return ALL.contains(kind);
  }
}
