package io.tenure.consent.pages;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words for notices and schedules of tests, as an organisation would write them. */
final class Texts {
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "en",
          List.of(
              "How we use your data",
              "Your order data are used to deliver what you buy. Everything beyond that is your choice, and you can change it at any time.",
              "Northwind GmbH, Hafenstr. 1, 20457 Hamburg. Data protection officer: dpo@northwind.example",
              "The Hamburg Commissioner for Data Protection, Ludwig-Erhard-Str. 22, 20459 Hamburg.",
              "News by e-mail",
              "Offers and news about once a month. Each mail has a link to stop it.",
              "Offers by phone",
              "We call you when a product you asked for is available again.",
              "Improving the shop",
              "We count which pages are read together, without building a profile of you.",
              "Your orders",
              "We deliver, invoice and handle guarantees.",
              "Mail house in Leipzig",
              "Cloud provider",
              "Special offers",
              "We tell you when prices fall.",
              "Surveys",
              "We ask what you think of what you bought, twice a year at most."),
          "de",
          List.of(
              "Wie wir Ihre Daten nutzen",
              "Ihre Bestelldaten nutzen wir, um zu liefern, was Sie kaufen. Alles darüber hinaus entscheiden Sie, und Sie können es jederzeit ändern.",
              "Northwind GmbH, Hafenstr. 1, 20457 Hamburg. Datenschutzbeauftragte: dpo@northwind.example",
              "Der Hamburgische Beauftragte für Datenschutz und Informationsfreiheit, Ludwig-Erhard-Str. 22, 20459 Hamburg.",
              "Neuigkeiten per E-Mail",
              "Angebote und Neuigkeiten etwa einmal im Monat. Jede Mail enthält einen Link zum Abbestellen.",
              "Angebote per Telefon",
              "Wir rufen Sie an, wenn ein gewünschtes Produkt wieder verfügbar ist.",
              "Verbesserung des Shops",
              "Wir zählen, welche Seiten zusammen gelesen werden, ohne ein Profil von Ihnen zu bilden.",
              "Ihre Bestellungen",
              "Wir liefern, stellen Rechnungen und bearbeiten Garantien.",
              "Versandhaus in Leipzig",
              "Cloud-Anbieter",
              "Sonderangebote",
              "Wir sagen Ihnen, wenn Preise fallen.",
              "Umfragen",
              "Wir fragen höchstens zweimal im Jahr, was Sie von Ihren Einkäufen halten."));

  private Texts() {}

  static Map<String, Object> of(String language, World world) {
    List<String> words = WORDS.getOrDefault(language, WORDS.get("en"));
    Map<String, Map<String, String>> purposes =
        Map.of(
            world.mail, purpose(words, 4),
            world.calls, purpose(words, 6),
            world.analytics, purpose(words, 8),
            world.orders, purpose(words, 10),
            world.offers, purpose(words, 14),
            world.surveys, purpose(words, 16));
    Map<String, Map<String, String>> spoken = new HashMap<>(purposes);
    spoken.keySet().retainAll(world.purposes());
    return Map.of(
        "title", words.get(0),
        "summary", words.get(1),
        "contact", words.get(2),
        "complaint", words.get(3),
        "purposes", spoken,
        "recipients", Map.of("mailer", words.get(12), "cloud", words.get(13)),
        "sections", List.of());
  }

  private static Map<String, String> purpose(List<String> words, int at) {
    return Map.of("name", words.get(at), "description", words.get(at + 1));
  }

  static String schedule(
      World world, String language, int version, String words, String... tellAgain) {
    JsonArray reasons = new JsonArray();
    for (String reason : tellAgain) {
      reasons.add(new JsonObject().put("code", "LONGER_PERIOD").put("sentence", reason));
    }
    boolean german = language.equals("de");
    return new JsonObject()
        .put("controller", world.controller)
        .put("controllerName", "Northwind GmbH")
        .put("jurisdiction", "DE")
        .put("language", language)
        .put("version", version)
        .put("effectiveFrom", "2026-01-01T00:00:00Z")
        .put("current", true)
        .put("title", german ? "Löschplan" : "Retention schedule")
        .put(
            "introduction",
            german
                ? "So lange bleiben Daten."
                : "How long personal data are kept by Northwind GmbH.")
        .put("state", "Version " + version)
        .put("notes", german ? "Gesetzliche Pflichten gehen vor." : "Duties of law come first.")
        .put(
            "sections",
            new JsonArray()
                .add(
                    new JsonObject()
                        .put("kind", "ANY")
                        .put("heading", german ? "Alle Daten" : "All records")
                        .put(
                            "entries",
                            new JsonArray()
                                .add(
                                    entry(
                                        "contact",
                                        "Contact details",
                                        "MAXIMUM",
                                        words,
                                        "user.contact"))
                                .add(
                                    entry(
                                        "use",
                                        "Use of the shop",
                                        "MAXIMUM",
                                        "13 months",
                                        "user.behavior"))
                                .add(
                                    entry(
                                        "vouchers",
                                        "Vouchers",
                                        "MINIMUM",
                                        "eight years from the end of the year (§ 147 AO)",
                                        "user.payment")))))
        .put(
            "changes",
            new JsonObject()
                .put("since", version - 1)
                .put("tellAgain", tellAgain.length > 0)
                .put("reasons", reasons)
                .put("sentences", new JsonArray()))
        .encode();
  }

  private static JsonObject entry(
      String rule, String title, String kind, String period, String category) {
    return new JsonObject()
        .put("ruleId", rule)
        .put("title", title)
        .put("kind", kind)
        .put("basis", "BUSINESS")
        .put("categories", new JsonArray().add(category))
        .put("data", category)
        .put("people", "customers")
        .put("disposition", "ERASE")
        .put("period", period)
        .put("grounds", new JsonArray())
        .put("why", "own rule")
        .put("sentence", "x");
  }
}
