package io.tenure.classification.domain.propose;

import io.tenure.classification.domain.detect.name.Tokens;
import io.tenure.classification.domain.detect.value.ColumnSample;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.map.Dataset.JurisdictionSource;
import io.tenure.connector.map.Dataset.JurisdictionSource.Format;
import io.tenure.connector.map.Dataset.Step;
import io.tenure.connector.schema.Column;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Proposes where the jurisdictions of the person and of the controller are read from. */
final class PlaceProposer {

  private static final Set<FieldType> TEXTS =
      Set.of(FieldType.STRING, FieldType.TEXT, FieldType.ENUM);
  private static final List<String> COUNTRY =
      List.of("country", "land", "pays", "pais", "paese", "nation");
  private static final Set<String> SELLER =
      Set.of(
          "seller",
          "controller",
          "issuer",
          "entity",
          "vendor",
          "subsidiary",
          "mandant",
          "legal",
          "filiale",
          "vendeur",
          "vendedor",
          "emisor",
          "verkaufer",
          "tenant");
  private static final List<String> REGION =
      List.of(
          "state", "province", "region", "bundesland", "provincia", "estado", "uf", "departement");
  private static final List<String> BEST_ROLES =
      List.of("home", "mailing", "billing", "bill", "primary", "residence", "main", "postal");

  private final Draft draft;
  private final Paths paths;

  PlaceProposer(Draft draft) {
    this.draft = draft;
    this.paths = new Paths(draft);
  }

  /**
   * The subject's: the country on the record where every row has one, else of the person, else of
   * the company they work for.
   *
   * @param toPerson the first path to a person that leads to one row; null where there is none
   */
  Optional<JurisdictionSource> subject(String table, List<Step> toPerson, String person) {
    Column own = country(table, false);
    boolean always = own != null && !own.nullable();
    if (toPerson != null && !toPerson.isEmpty() && !always) {
      Optional<JurisdictionSource> there = along(person, toPerson);
      if (there.isPresent()) {
        return there;
      }
    }
    return along(table, List.of());
  }

  private Optional<JurisdictionSource> along(String table, List<Step> before) {
    return paths
        .nearest(table, t -> country(t, false) != null && (t.equals(table) || !isStaff(t)))
        .map(way -> source(join(before, way.steps()), way.end(), country(way.end(), false)));
  }

  /**
   * The controller's: the legal entity that sold or wrote, on the record or on what it belongs to.
   */
  Optional<JurisdictionSource> controller(String table, List<Step> toPerson, String person) {
    if (country(table, true) == null && toPerson != null && toPerson.size() == 1) {
      Optional<JurisdictionSource> overPerson = controller(person, toPerson);
      boolean alternatives =
          draft.outgoing(table).stream()
              .anyMatch(
                  r -> r.id().equals(toPerson.getFirst().relation()) && r.discriminator() != null);
      if (alternatives && overPerson.isPresent()) {
        return overPerson;
      }
    }
    return draft.kind(table).equals("LEAD") && country(table, true) == null
        ? Optional.empty()
        : controller(table, List.of());
  }

  private Optional<JurisdictionSource> controller(String table, List<Step> before) {
    return paths
        .nearest(table, t -> country(t, true) != null)
        .map(way -> source(join(before, way.steps()), way.end(), country(way.end(), true)));
  }

  private boolean isStaff(String table) {
    return draft.kind(table).equals("USER");
  }

  private JurisdictionSource source(List<Step> path, String table, Column country) {
    Column region = region(table, country);
    return new JurisdictionSource(
        path,
        country.name(),
        format(draft.table(table), country),
        region == null ? null : region.name(),
        null);
  }

  private Column country(String table, boolean ofSeller) {
    Column best = null;
    int rank = Integer.MAX_VALUE;
    for (Column column : draft.table(table).columns()) {
      List<String> words = Tokens.of(column.name());
      if (!isCountry(words) || !TEXTS.contains(column.type())) {
        continue;
      }
      boolean seller = words.stream().anyMatch(SELLER::contains);
      if (seller == ofSeller && rank(words) < rank) {
        best = column;
        rank = rank(words);
      }
    }
    return best;
  }

  private static boolean isCountry(List<String> words) {
    String last = words.getLast();
    boolean qualified = Set.of("code", "name", "iso").contains(last) && words.size() > 1;
    return COUNTRY.contains(qualified ? words.get(words.size() - 2) : last)
        && !words.contains("birth")
        && !words.contains("origin");
  }

  private static int rank(List<String> words) {
    if (words.size() == 1) {
      return 0;
    }
    int role = BEST_ROLES.indexOf(words.getFirst());
    int code = words.contains("name") ? 1 : 0;
    return (role < 0 ? 50 : 1 + role * 2) + code;
  }

  /** The state beside the country: the same words before it. */
  private Column region(String table, Column country) {
    List<String> words = Tokens.of(country.name());
    for (Column column : draft.table(table).columns()) {
      List<String> other = Tokens.of(column.name());
      boolean region = REGION.stream().anyMatch(other::contains);
      boolean sameRole =
          words.size() == 1
              ? other.size() <= 2 && !BEST_ROLES.contains(other.getFirst())
              : other.getFirst().equals(words.getFirst());
      if (region && sameRole && TEXTS.contains(column.type())) {
        return column;
      }
    }
    return null;
  }

  private static Format format(TableView table, Column country) {
    ColumnSample sample = table.sample(country.name());
    if (sample.values() > 0) {
      if (sample.share(ValueType.COUNTRY_CODE) < 0.8) {
        return Format.COUNTRY_NAME;
      }
      return table.threeLetters().contains(country.name())
              || country.length() != null && country.length() == 3
          ? Format.ISO_ALPHA3
          : Format.ISO_ALPHA2;
    }
    Integer length = country.length();
    if (length != null && length == 3) {
      return Format.ISO_ALPHA3;
    }
    return length == null || length == 2 ? Format.ISO_ALPHA2 : Format.COUNTRY_NAME;
  }

  private static List<Step> join(List<Step> one, List<Step> two) {
    return java.util.stream.Stream.concat(one.stream(), two.stream()).toList();
  }
}
