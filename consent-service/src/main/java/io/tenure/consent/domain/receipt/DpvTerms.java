package io.tenure.consent.domain.receipt;

import static java.util.Map.entry;

import io.tenure.consent.domain.event.EventType;
import io.tenure.consent.domain.event.Method;
import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.domain.purpose.SpecialCondition;
import io.tenure.consent.domain.purpose.Transfer.Safeguard;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Our words in the W3C Data Privacy Vocabulary, version 2. */
final class DpvTerms {
  private static final Map<String, String> DATA =
      Map.ofEntries(
          entry("user.name", "pd:Name"),
          entry("user.contact", "pd:Contact"),
          entry("user.contact.email", "pd:EmailAddress"),
          entry("user.contact.phone_number", "pd:TelephoneNumber"),
          entry("user.contact.address", "pd:PhysicalAddress"),
          entry("user.contact.address.country", "pd:Country"),
          entry("user.financial", "pd:Financial"),
          entry("user.financial.bank_account", "pd:FinancialAccount"),
          entry("user.payment", "pd:FinancialAccount"),
          entry("user.behavior.purchase_history", "pd:Purchase"),
          entry("user.privacy_preferences", "pd:PrivacyPreference"),
          entry("user.device", "pd:DeviceBased"),
          entry("user.device.ip_address", "pd:IPAddress"),
          entry("user.demographic", "pd:Demographic"),
          entry("user.demographic.date_of_birth", "pd:BirthDate"),
          entry("user.demographic.gender", "pd:Gender"),
          entry("user.location", "pd:Location"),
          entry("user.biometric", "pd:Biometric"),
          entry("user.genetic", "pd:Genetic"),
          entry("user.health_and_medical", "pd:Health"),
          entry("user.government_id", "pd:OfficialID"),
          entry("user.unique_id", "pd:UID"));

  private DpvTerms() {}

  /** The status that an event brings about; empty for what is no step in the life of a consent. */
  static Optional<String> status(EventType type) {
    return Optional.ofNullable(
        switch (type) {
          case USED -> null;
          // DPV has no term of its own; the status says in its title what happened
          case OBJECTION_WITHDRAWN -> "dpv:Status";
          case REQUESTED -> "dpv:ConsentRequested";
          case DEFERRED -> "dpv:ConsentRequestDeferred";
          case GIVEN -> "dpv:ConsentGiven";
          case RENEWED -> "dpv:RenewedConsentGiven";
          case EXPIRED -> "dpv:ConsentExpired";
          case REFUSED -> "dpv:ConsentRefused";
          case REVOKED -> "dpv:ConsentRevoked";
          case INVALIDATED -> "dpv:ConsentInvalidated";
          case WITHDRAWN -> "dpv:ConsentWithdrawn";
          case OBJECTED -> "dpv:ObjectingToProcess";
        });
  }

  /** Fideslang key of the address or number that a channel reaches; empty for all channels. */
  static Optional<String> contactPoint(Channel channel) {
    return Optional.ofNullable(
        switch (channel) {
          case ANY -> null;
          case EMAIL -> "user.contact.email";
          case PHONE, SMS -> "user.contact.phone_number";
          case POST -> "user.contact.address";
          case MESSENGER -> "user.contact";
        });
  }

  /** What kind of consent the way it was given makes. */
  static String kind(Method method) {
    return switch (method) {
      case FORM, DOUBLE_OPT_IN, PHONE, PAPER, IN_PERSON -> "dpv:ExpressedConsent";
      case GPC, SYSTEM, CONTROLLER, IMPORT -> "dpv:Consent";
    };
  }

  /** Who brings such an event about, by default. */
  static String indicatedBy(EventType type) {
    return switch (type) {
      case REQUESTED, EXPIRED, REVOKED, INVALIDATED, USED -> "dpv:DataController";
      case DEFERRED, GIVEN, RENEWED, REFUSED, WITHDRAWN, OBJECTED, OBJECTION_WITHDRAWN ->
          "dpv:DataSubject";
    };
  }

  static List<String> legalBasis(LegalBasis basis) {
    return switch (basis) {
      case CONSENT -> List.of("dpv:Consent", "eu-gdpr:A6-1-a");
      case CONTRACT -> List.of("dpv:Contract", "eu-gdpr:A6-1-b");
      case LEGAL_OBLIGATION -> List.of("dpv:LegalObligation", "eu-gdpr:A6-1-c");
      case VITAL_INTERESTS -> List.of("dpv:VitalInterest", "eu-gdpr:A6-1-d");
      case PUBLIC_TASK -> List.of("dpv:PublicInterest", "eu-gdpr:A6-1-e");
      case LEGITIMATE_INTERESTS -> List.of("dpv:LegitimateInterest", "eu-gdpr:A6-1-f");
    };
  }

  /** The condition under which special categories are processed. */
  static String condition(SpecialCondition condition) {
    return "eu-gdpr:A9-2-" + (char) ('a' + condition.ordinal());
  }

  /** What makes a transfer to a third country lawful; empty where the vocabulary has no term. */
  static Optional<String> safeguard(Safeguard safeguard) {
    return Optional.ofNullable(
        switch (safeguard) {
          case ADEQUACY_DECISION -> "eu-gdpr:A45-3";
          case STANDARD_CLAUSES -> "eu-gdpr:A46-2-c";
          case BINDING_CORPORATE_RULES -> "eu-gdpr:A46-2-b";
          case CODE_OR_CERTIFICATION -> "eu-gdpr:A46-2-e";
          case DEROGATION -> null;
        });
  }

  /** The term of a fideslang key, or of the nearest key above it that has one. */
  static Optional<String> dataCategory(String key) {
    for (String at = key; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('.')))) {
      if (DATA.containsKey(at)) {
        return Optional.of(DATA.get(at));
      }
    }
    return Optional.empty();
  }
}
