package io.tenure.quickstart.crm;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Free text as people write it, in the language of the person, with names and numbers inside. */
final class Texts {
  private static final List<String> DE =
      List.of(
          "Guten Tag, bitte rufen Sie mich unter %2$s zurück. Mit freundlichen Grüßen, %1$s",
          "Sehr geehrte Damen und Herren, die Lieferung an %3$s kam an. Viele Grüße %1$s");
  private static final List<String> FR =
      List.of(
          "Bonjour, merci de me rappeler au %2$s. Cordialement, %1$s",
          "Madame, Monsieur, veuillez livrer à l'adresse %3$s. Bien à vous, %1$s");
  private static final List<String> ES =
      List.of(
          "Buenos días, llámenme al %2$s, por favor. Un saludo, %1$s",
          "Estimados señores, la dirección de entrega es %3$s. Atentamente, %1$s");
  private static final List<String> PT =
      List.of(
          "Bom dia, por favor me ligue no %2$s. Atenciosamente, %1$s",
          "Prezados, o endereço de entrega é %3$s. Obrigado, %1$s");
  private static final List<String> EN =
      List.of(
          "Hello, please call me back on %2$s. Kind regards, %1$s",
          "Dear team, the delivery address is %3$s. Thank you, %1$s");

  private Texts() {}

  static String message(Person person, boolean inbound, Draw draw) {
    if (!inbound) {
      return "Dear " + person.fullName() + ", please find our answer below. Your sales team";
    }
    return draw.pick(templates(person))
        .formatted(person.fullName(), person.phone(), person.street() + ", " + person.city());
  }

  static byte[] document(Person person, Draw draw) {
    return ("Offer "
            + draw.digits(6)
            + "\nFor: "
            + person.fullName()
            + "\n"
            + person.street()
            + "\n"
            + person.postalCode()
            + " "
            + person.city()
            + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> templates(Person person) {
    return switch (person.country().locale().getLanguage()) {
      case "de" -> DE;
      case "fr" -> FR;
      case "es" -> ES;
      case "pt" -> PT;
      default -> EN;
    };
  }
}
