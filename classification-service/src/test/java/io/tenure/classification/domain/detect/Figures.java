package io.tenure.classification.domain.detect;

import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints the detector's figures on the labelled data of others, for half A (which rules may be
 * written on) and half B (which only tells whether they hold). {@code main} takes the halves and
 * {@code errors} to list what is wrong.
 */
final class Figures {

  private static final Set<String> HEADER_TYPES =
      Set.of(
          "user.contact.email",
          "user.contact.phone_number",
          "user.contact.url",
          "user.contact.address.street",
          "user.contact.address.city",
          "user.contact.address.state",
          "user.contact.address.postal_code",
          "user.contact.address.country",
          "user.name",
          "user.name.first",
          "user.name.last",
          "user.demographic.gender",
          "user.workplace",
          "user.location");

  private static final Map<String, String> SAME =
      Map.of(
          "user.contact.address", "user.contact.address.street",
          "user.contact.organization", "user.workplace");

  private Figures() {}

  /** Prints. */
  public static void main(String[] args) {
    boolean errors = List.of(args).contains("errors");
    for (char half : List.of(args).contains("B") ? new char[] {'A', 'B'} : new char[] {'A'}) {
      print(half, errors);
    }
  }

  private static void print(char half, boolean errors) {
    List<Outcome> fides = of(half, Columns.fides(false));
    say("== half %c", half);
    say("G1 %s", Score.personal(fides));
    say("G2 names not in the other half: %s", Score.personal(unseen(half, fides)));
    List<Outcome> personal = fides.stream().filter(Outcome::personal).toList();
    say(
        "G3 %.3f of %d",
        personal.stream().filter(Outcome::compatible).count() / (double) personal.size(),
        personal.size());
    Score app = Score.personal(of(half, Columns.fides(true)));
    say("G4 false alarms %.4f at recall %.3f %s", app.alarms(), app.recall(), app);
    list(errors, fides.stream().filter(o -> o.personal() != o.said()));
    if (errors) {
      byCategory(fides);
    }
    say("-- category");
    list(errors, fides.stream().filter(o -> o.personal() && o.said() && !o.compatible()));
    List<Outcome> cells = of(half, Columns.cells());
    say("G8 %s", infotypes(cells, errors));
    List<Outcome> people = of(half, Columns.people(true));
    people.forEach(o -> list(errors && o.personal() && !o.compatible(), Stream.of(o)));
    say(
        "G8 people: category %.3f; without names %.3f",
        share(people), share(of(half, Columns.people(false))));
    list(errors, of(half, Columns.people(false)).stream());
    types("G9 headers", of(half, Columns.headers()), HEADER_TYPES, errors);
    List<Outcome> cdm = of(half, Columns.dynamics());
    types("G10 Dynamics", cdm, labels(cdm), errors);
    say("EspoCRM %s", Score.personal(of(half, Columns.espo())));
    list(errors, of(half, Columns.espo()).stream().filter(o -> o.personal() != o.said()));
    say("G11 G1's verdicts: %s", Calibrated.of(fides, Outcome::right));
    say("G11 G8's verdicts: %s", Calibrated.of(cells, o -> type(o).equals(label(o))));
    List<Outcome> both = new ArrayList<>(fides);
    both.addAll(cells);
    say("G11 both: %s", Calibrated.of(both, Figures::right));
  }

  private static void byCategory(List<Outcome> fides) {
    fides.stream()
        .filter(Outcome::said)
        .collect(
            Collectors.groupingBy(
                o -> o.verdict().category(),
                TreeMap::new,
                Collectors.partitioningBy(Outcome::personal)))
        .forEach(
            (category, parts) ->
                say(
                    "   %-50s right %d wrong %d",
                    category, parts.get(true).size(), parts.get(false).size()));
  }

  static boolean right(Outcome o) {
    return o.where().contains("/") ? o.right() : type(o).equals(label(o));
  }

  static Score infotypes(List<Outcome> cells, boolean errors) {
    int[] n = new int[4];
    for (Outcome o : cells) {
      String said = type(o);
      String label = label(o);
      boolean right = said.equals(label);
      n[right ? label.isEmpty() ? 3 : 0 : label.isEmpty() ? 1 : 2]++;
      list(errors && !right, Stream.of(o));
    }
    return new Score(n[0], n[1], n[2], n[3]);
  }

  private static String label(Outcome o) {
    return o.labels().isEmpty() ? "" : o.labels().getFirst();
  }

  /** The type that datahub-classify would name; none for the rest of what Tenure knows. */
  static String type(Outcome o) {
    String category = o.verdict().category();
    String dominant = o.verdict().dominantType();
    if (category == null) {
      return "";
    }
    return switch (category) {
      case "user.contact.email" -> "Email_Address";
      case "user.contact.phone_number" -> "Phone_Number";
      case "user.contact.address", "user.contact.address.street" ->
          ValueType.STREET.name().equals(dominant) ? "Street_Address" : "";
      case "user.demographic.gender" -> "Gender";
      case "user.demographic.age_range" -> "Age";
      case "user.name" -> "Full_Name";
      case "user.government_id.national_identification_number" -> "US_Social_Security_Number";
      case "user.government_id.drivers_license_number" -> "US_Driving_License_Number";
      case "user.government_id.vehicle_registration" -> "Vehicle_Identification_Number";
      case "user.financial.credit_card" ->
          ValueType.CARD.name().equals(dominant) ? "Credit_Debit_Card_Number" : "";
      case "user.financial.bank_account" ->
          ValueType.IBAN.name().equals(dominant) ? "IBAN" : "Swift_Code";
      case "user.device.ip_address" ->
          ValueType.IPV6.name().equals(dominant) ? "IP_Address_v6" : "IP_Address_v4";
      default -> "";
    };
  }

  /** Macro F1 over the fourteen types of headers. */
  static double headers(List<Outcome> outcomes) {
    return Score.macro(scores(outcomes, HEADER_TYPES).values());
  }

  /** Macro F1 over the types that attributes are labelled with. */
  static double attributes(List<Outcome> outcomes) {
    return Score.macro(scores(outcomes, labels(outcomes)).values());
  }

  private static Set<String> labels(List<Outcome> outcomes) {
    return outcomes.stream().flatMap(o -> o.labels().stream()).collect(Collectors.toSet());
  }

  private static TreeMap<String, Score> scores(List<Outcome> outcomes, Set<String> types) {
    return Score.types(
        outcomes, o -> nearest(label(o), types), o -> nearest(o.means(), types), types);
  }

  private static void types(
      String title, List<Outcome> outcomes, Set<String> types, boolean errors) {
    TreeMap<String, Score> scores = scores(outcomes, types);
    say("%s macro F1 %.3f over %d types", title, Score.macro(scores.values()), scores.size());
    scores.forEach((type, score) -> say("   %-36s %s", type, score));
    if (errors) {
      outcomes.stream()
          .filter(o -> !nearest(o.means(), types).equals(nearest(label(o), types)))
          .collect(
              Collectors.groupingBy(
                  o -> "%-50s label %-36s said %s".formatted(o.where(), label(o), o.means()),
                  TreeMap::new,
                  Collectors.counting()))
          .forEach((line, count) -> say("   %3d %s", count, line));
    }
  }

  /** The type, or the nearest above it, that is one of those measured. */
  private static String nearest(String category, Set<String> types) {
    String type = category == null ? "" : SAME.getOrDefault(category, category);
    while (!type.isEmpty() && !types.contains(type)) {
      type = type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }
    return type;
  }

  static double share(List<Outcome> outcomes) {
    List<Outcome> personal = outcomes.stream().filter(Outcome::personal).toList();
    return personal.stream().filter(Outcome::compatible).count()
        / (double) Math.max(1, personal.size());
  }

  private static List<Outcome> unseen(char half, List<Outcome> fides) {
    Set<String> seen = new HashSet<>();
    Columns.fides(false).stream().filter(o -> o.half() != half).forEach(o -> seen.add(name(o)));
    return fides.stream().filter(o -> !seen.contains(name(o))).toList();
  }

  private static String name(Outcome o) {
    return o.where().substring(o.where().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static List<Outcome> of(char half, List<Outcome> outcomes) {
    return outcomes.stream().filter(o -> o.half() == half).toList();
  }

  private static void list(boolean wanted, Stream<Outcome> outcomes) {
    if (wanted) {
      outcomes.forEach(o -> say("   %s", o));
    }
  }

  private static void say(String format, Object... args) {
    System.out.printf(Locale.ROOT, format + "%n", args);
  }
}
