package io.tenure.benchmarks.decision;

import java.util.List;

/** What generated rules and records are about. */
final class Names {
  /** The country whose rules every generated policy has, and whose records are decided. */
  static final String HOME = "DE";

  static final List<String> ELSEWHERE =
      List.of(
          "AT", "FR", "ES", "IT", "NL", "BE", "PL", "SE", "DK", "IE", "PT", "GB", "CH", "NO", "US",
          "US-CA", "US-NY", "BR", "CA", "IN", "AU", "JP", "MX", "ZA");

  static final List<String> KINDS =
      List.of(
          "CONTACT",
          "LEAD",
          "ACCOUNT",
          "OPPORTUNITY",
          "INVOICE",
          "ORDER",
          "PAYMENT",
          "CASE",
          "ACTIVITY",
          "CONSENT");

  static final List<String> CATEGORIES =
      List.of(
          "user.name",
          "user.contact",
          "user.contact.email",
          "user.contact.phone_number",
          "user.contact.address",
          "user.contact.organization",
          "user.financial",
          "user.payment",
          "user.government_id",
          "user.behavior.purchase_history",
          "user.content.private",
          "user.privacy_preferences");

  static final List<String> TRIGGERS =
      List.of(
          "record_created",
          "last_activity",
          "relationship_end",
          "contract_end",
          "invoice_issued",
          "last_entry",
          "transaction_completed",
          "case_closed");

  static final List<String> PURPOSES = List.of("marketing.email", "marketing.phone");

  private Names() {}
}
