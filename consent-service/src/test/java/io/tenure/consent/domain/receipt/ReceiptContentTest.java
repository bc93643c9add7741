package io.tenure.consent.domain.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.EventType;
import io.tenure.consent.domain.event.Method;
import io.tenure.consent.domain.event.Origin;
import io.tenure.consent.domain.event.Provenance;
import io.tenure.consent.domain.event.Route;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.purpose.Allowance;
import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.domain.purpose.Necessity;
import io.tenure.consent.domain.purpose.PurposeDetails;
import io.tenure.consent.domain.purpose.SpecialCondition;
import io.tenure.consent.domain.purpose.Transfer;
import io.tenure.evidence.json.CanonicalJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReceiptContentTest {
  private static final Controller NORTHWIND =
      new Controller(
          "Northwind GmbH",
          "HRB 1234",
          "Hafenstrasse 1\n20457 Hamburg",
          "privacy@northwind.example",
          null,
          "https://northwind.example",
          "DE",
          "HmbBfDI",
          List.of("IE", "DE"),
          "https://northwind.example/preferences",
          "https://northwind.example/rights",
          "https://northwind.example/retention");
  private static final Instant GIVEN_AT = Instant.parse("2026-01-10T09:00:00Z");

  @Test
  void everyFieldThatTheStandardAsksForIsThereWhenItIsKnown() {
    JsonNode receipt =
        ReceiptContent.of(
            facts(
                NORTHWIND,
                event(1, EventType.GIVEN, Method.DOUBLE_OPT_IN, GIVEN_AT.plusSeconds(3600)),
                event(2, EventType.WITHDRAWN, Method.FORM, null)));
    assertThat(receipt.path("@type").asText()).isEqualTo("dpv:ConsentReceipt");
    assertThat(receipt.path("dct:conformsTo").asText()).endsWith("dpv-27560#receipt");
    assertThat(receipt.path("dct:identifier").asText())
        .isEqualTo(ReceiptContent.id(new UUID(0, 2)).toString());
    JsonNode record = receipt.path("dpv:hasRecordOfActivity");
    assertThat(record.path("dct:conformsTo").asText()).endsWith("dpv-27560#record");
    assertThat(record.path("dct:identifier").asText()).isEqualTo(new UUID(7, 7).toString());
    assertThat(record.at("/dpv:hasDataSubject/dct:identifier").asText()).startsWith("s1:");
    assertThat(record.path("dpv:hasJurisdiction").asText()).isEqualTo("loc:DE");
    assertThat(record.at("/dpv:hasEntity/dpv:hasName").asText()).isEqualTo("Northwind GmbH");
    assertThat(record.at("/dpv:hasEntity/dpv:hasAddress").asText()).contains("Hamburg");
    assertThat(record.at("/dpv:hasEntity/schema:contactPoint/schema:email").asText())
        .isEqualTo("privacy@northwind.example");
    assertThat(record.at("/dpv:hasNotice/0/dct:language").asText()).isEqualTo("de");
    assertThat(record.at("/dpv:hasNotice/0/schema:sha256").asText()).startsWith("sha256:");
    JsonNode process = record.path("dpv:hasProcess");
    assertThat(process.at("/dpv:hasPurpose/dct:title").asText()).isEqualTo("Newsletter");
    assertThat(process.at("/dpv:hasPurpose/skos:broader").asText())
        .isEqualTo("dpv:DirectMarketing");
    assertThat(process.at("/dpv:hasPersonalData/0/skos:broader").asText())
        .isEqualTo("pd:PhysicalAddress");
    assertThat(process.path("dpv:hasLegalBasis").toString()).contains("eu-gdpr:A6-1-a");
    assertThat(process.at("/dpv:hasStorageCondition/0/dpv:hasLocation").toString())
        .isEqualTo("[\"loc:DE\",\"loc:IE\"]");
    assertThat(process.at("/dpv:hasStorageCondition/1/rdfs:seeAlso").asText())
        .endsWith("/retention");
    assertThat(process.at("/dpv:hasConsentControl/dpv:isExercisedAt").asText())
        .endsWith("/preferences");
    assertThat(process.path("dpv:hasRight").toString()).contains("eu-gdpr:A17", "eu-gdpr:A77");
    JsonNode given = record.at("/dpv:hasConsentStatus/0");
    assertThat(given.path("@type").toString())
        .isEqualTo("[\"dpv:ConsentGiven\",\"dpv:ExpressedConsent\"]");
    assertThat(given.path("dpv:isIndicatedAtTime").asText()).isEqualTo("2026-01-10T09:00:00Z");
    assertThat(given.at("/dpv:hasDuration/rdf:value").asText()).isEqualTo("2026-01-10T10:00:00Z");
    assertThat(given.path("dpv:isIndicatedBy").asText()).isEqualTo("dpv:DataSubject");
    JsonNode withdrawn = record.at("/dpv:hasConsentStatus/1");
    assertThat(withdrawn.path("@type").toString()).isEqualTo("[\"dpv:ConsentWithdrawn\"]");
    assertThat(withdrawn.path("dpv:hasDuration").isMissingNode()).isTrue();
  }

  @Test
  void whatNobodyStatedIsAbsentAndNotInvented() {
    JsonNode record = ReceiptContent.of(facts(null, undated(1))).path("dpv:hasRecordOfActivity");
    assertThat(record.at("/dpv:hasEntity/dpv:hasName").asText()).isEqualTo("northwind-gmbh");
    for (String absent : List.of("dpv:hasNotice", "dpv:hasJurisdiction")) {
      assertThat(record.has(absent)).as(absent).isFalse();
    }
    for (String absent :
        List.of("dpv:hasStorageCondition", "dpv:hasConsentControl", "dpv:hasRight")) {
      assertThat(record.path("dpv:hasProcess").has(absent)).as(absent).isFalse();
    }
    JsonNode given = record.at("/dpv:hasConsentStatus/0");
    assertThat(given.has("dpv:isIndicatedAtTime")).isFalse();
    assertThat(given.path("dct:provenance").asText()).isEqualTo("IMPORT");
    assertThat(given.at("/dpv:hasDuration/@type").asText()).isEqualTo("dpv:EndlessDuration");
  }

  @Test
  void recipientsTransfersChannelsAndGuardiansAreTold() {
    PurposeDetails details =
        new PurposeDetails(
            null,
            Necessity.CHOICE,
            SpecialCondition.EXPLICIT_CONSENT,
            null,
            null,
            List.of("Mailing house"),
            List.of(new Transfer("US", "Cloud Inc.", Transfer.Safeguard.STANDARD_CLAUSES)),
            List.of("dpv:Personalisation"),
            Allowance.OPEN);
    SubjectReference point = new SubjectReference("s1:" + "B".repeat(42) + "A");
    SubjectReference guardian = new SubjectReference("s1:" + "C".repeat(42) + "A");
    Origin origin = new Origin("web", "w-1", null, Method.FORM, Provenance.DIRECT);
    ConsentEvent given =
        new ConsentEvent(
            EventType.GIVEN,
            GIVEN_AT,
            GIVEN_AT,
            null,
            origin,
            new Route(Channel.EMAIL, point),
            false);
    JsonNode record =
        ReceiptContent.of(
                facts(NORTHWIND, details, new ReceiptEvent(new UUID(0, 1), given, null, guardian)))
            .path("dpv:hasRecordOfActivity");
    JsonNode process = record.path("dpv:hasProcess");
    assertThat(process.at("/dpv:hasRecipient/0/dpv:hasName").asText()).isEqualTo("Mailing house");
    assertThat(process.at("/dpv:hasProcessing/0/dpv:hasLocation").asText()).isEqualTo("loc:US");
    assertThat(process.at("/dpv:hasProcessing/0/dpv:hasLegalBasis").asText())
        .isEqualTo("eu-gdpr:A46-2-c");
    assertThat(process.path("dpv:hasLegalBasis").toString()).contains("eu-gdpr:A9-2-a");
    assertThat(process.path("dpv:hasNecessity").asText()).isEqualTo("dpv:Optional");
    assertThat(process.at("/dpv:hasPurpose/skos:broader").size()).isEqualTo(2);
    JsonNode status = record.at("/dpv:hasConsentStatus/0");
    assertThat(status.path("@type").toString()).contains("dpv:ExplicitlyExpressedConsent");
    assertThat(status.at("/dpv:hasContext/dct:title").asText()).isEqualTo("EMAIL");
    assertThat(status.at("/dpv:hasContext/dct:identifier").asText()).isEqualTo(point.value());
    assertThat(status.at("/dpv:hasContext/dpv:hasPersonalData/dct:title").asText())
        .isEqualTo("user.contact.email");
    assertThat(status.at("/dpv:hasContext/dpv:hasPersonalData/skos:broader").asText())
        .isEqualTo("pd:EmailAddress");
    assertThat(status.at("/dpv:isIndicatedBy/1/dct:identifier").asText())
        .isEqualTo(guardian.value());
  }

  @Test
  void theContentIsCanonicalWhateverTheTextsAre() {
    ReceiptFacts facts =
        facts(
            new Controller(
                // e and a combining accent
                "Cafe\u0301 & Cie",
                null,
                "1 rue A",
                null,
                null,
                null,
                "FR",
                null,
                List.of(),
                null,
                null,
                null),
            event(1, EventType.REFUSED, Method.FORM, null));
    String text = CanonicalJson.write(ReceiptContent.of(facts));
    assertThat(text).contains("Caf\u00e9 & Cie");
    assertThat(text).isEqualTo(CanonicalJson.write(ReceiptContent.of(facts)));
    assertThat(CanonicalJson.read(text)).isEqualTo(ReceiptContent.of(facts));
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void everyEventHasATermUnlessItIsNoStep(EventType type) {
    JsonNode statuses =
        ReceiptContent.of(facts(NORTHWIND, event(1, type, Method.FORM, null)))
            .at("/dpv:hasRecordOfActivity/dpv:hasConsentStatus");
    assertThat(statuses.size()).isEqualTo(type == EventType.USED ? 0 : 1);
  }

  /** Without it the receipt of taking an objection back would say that the person objects. */
  @Test
  void takingAnObjectionBackIsToldThoughDpvHasNoTermForIt() {
    JsonNode last =
        ReceiptContent.of(
                facts(
                    NORTHWIND,
                    event(1, EventType.OBJECTED, Method.FORM, null),
                    event(2, EventType.OBJECTION_WITHDRAWN, Method.FORM, null)))
            .at("/dpv:hasRecordOfActivity/dpv:hasConsentStatus/1");
    assertThat(last.path("@type").toString()).isEqualTo("[\"dpv:Status\"]");
    assertThat(last.path("dct:title").asText()).isEqualTo("OBJECTION_WITHDRAWN");
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void everyChannelReachesAKindOfAddress(Channel channel) {
    assertThat(DpvTerms.contactPoint(channel).isPresent()).isEqualTo(channel != Channel.ANY);
    assertThat(DpvTerms.contactPoint(channel).map(key -> DpvTerms.dataCategory(key).isPresent()))
        .isIn(Optional.empty(), Optional.of(true));
  }

  @ParameterizedTest
  @EnumSource(LegalBasis.class)
  void everyLegalBasisHasItsTerm(LegalBasis basis) {
    assertThat(DpvTerms.legalBasis(basis)).hasSize(2).last().asString().startsWith("eu-gdpr:A6-1-");
  }

  @Test
  void theNearestTermOfADataCategoryIsTaken() {
    assertThat(DpvTerms.dataCategory("user.contact.address.street")).contains("pd:PhysicalAddress");
    assertThat(DpvTerms.dataCategory("user.contact.fax_number")).contains("pd:Contact");
    assertThat(DpvTerms.dataCategory("user.workplace")).isEmpty();
  }

  private static ReceiptFacts facts(Controller controller, ReceiptEvent... events) {
    return facts(controller, PurposeDetails.of(LegalBasis.CONSENT), events);
  }

  private static ReceiptFacts facts(
      Controller controller, PurposeDetails details, ReceiptEvent... events) {
    return new ReceiptFacts(
        new UUID(7, 7),
        "s1:" + "A".repeat(43),
        new ReceiptPurpose(
            "marketing.email",
            3,
            "Newsletter",
            "News about products.",
            "northwind-gmbh",
            LegalBasis.CONSENT,
            List.of("user.contact.email", "user.contact.address.street"),
            "dpv:DirectMarketing",
            details),
        controller,
        List.of(events));
  }

  private static ReceiptEvent event(long id, EventType type, Method method, Instant validUntil) {
    Origin origin = new Origin("web", "w-" + id, "form-7", method, Provenance.DIRECT);
    return new ReceiptEvent(
        new UUID(0, id),
        new ConsentEvent(type, GIVEN_AT, GIVEN_AT.plusSeconds(1), validUntil, origin),
        new NoticeShown("shown-1", "newsletter@2", "de", "sha256:00", GIVEN_AT),
        null);
  }

  private static ReceiptEvent undated(long id) {
    Origin origin = new Origin("crm", "c-" + id, null, Method.IMPORT, Provenance.IMPORT);
    return new ReceiptEvent(
        new UUID(0, id),
        new ConsentEvent(EventType.GIVEN, null, GIVEN_AT, null, origin),
        null,
        null);
  }
}
