package io.tenure.policy.domain.pack;

import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.Jurisdiction;
import io.tenure.policy.domain.rule.Rule;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds what no pack covers for a request, and says it plainly. */
record Gaps(PackShelf shelf, Catalogue catalogue, Concern concern) {

  private static final Set<String> PERIODS = Set.of("minimum", "maximum");

  /**
   * By place, controllers first.
   *
   * @param rules the proposed rules
   */
  List<Gap> find(List<Rule> rules) {
    List<Gap> gaps = new ArrayList<>();
    request().seats().forEach(seat -> seat(seat, gaps));
    request().controllers().forEach(controller -> notBound(controller, gaps));
    request().seats().stream()
        .filter(seat -> FiscalYears.matter(seat, rules))
        .forEach(seat -> fiscalYears(seat, gaps));
    request().customers().forEach(code -> customers(code, gaps));
    return List.copyOf(gaps);
  }

  private ProposalRequest request() {
    return concern.request();
  }

  private void seat(String seat, List<Gap> gaps) {
    if (!shelf.holdsAccountingOf(seat, _ -> true)) {
      gaps.add(
          gap(
              GapCode.CONTROLLER_WITHOUT_PACK,
              seat,
              keysAt(seat),
              "No pack holds the tax and commercial law of "
                  + seat
                  + ". Invoices, payments and orders of these controllers are kept until you write its periods; activities, notes and attachments follow the business limits, so check whether that law orders letters to be kept."));
    } else if (shelf.of(seat).isEmpty()) {
      gaps.add(widerOnly(seat, keysAt(seat), "controllers in "));
    }
  }

  private void notBound(Controller controller, List<Gap> gaps) {
    String seat = controller.jurisdiction();
    if (shelf.holdsAccountingOf(seat, _ -> true)
        && !shelf.holdsAccountingOf(seat, rule -> concern.mayBind(rule, controller))) {
      gaps.add(
          gap(
              GapCode.CONTROLLER_NOT_BOUND,
              seat,
              List.of(controller.key()),
              "The accounting rules of the pack for "
                  + seat
                  + " do not bind "
                  + controller.key()
                  + " by the facts stated of it. Invoices, payments and orders of the controllers in "
                  + seat
                  + " are kept until you write the periods that bind it."));
    }
  }

  private void customers(String code, List<Gap> gaps) {
    if (shelf.of(code).isPresent()) {
      return;
    }
    gaps.add(
        shelf.wider(code).isPresent()
            ? widerOnly(code, List.of(), "customers in ")
            : gap(
                GapCode.CUSTOMERS_WITHOUT_PACK,
                code,
                List.of(),
                "No pack holds the law of "
                    + code
                    + ". For customers there only the business rules speak, and nothing ends their storage after the relationship."));
  }

  private Gap widerOnly(String code, List<String> keys, String whom) {
    Optional<Pack> wider = shelf.wider(code);
    return gap(
        GapCode.WIDER_PACK_ONLY,
        code,
        keys,
        "For "
            + whom
            + code
            + " only the pack "
            + wider.map(Pack::name).orElseThrow()
            + " speaks; what "
            + code
            + " orders beyond it is not covered.");
  }

  private void fiscalYears(String seat, List<Gap> gaps) {
    List<Controller> there = at(seat);
    there.stream()
        .filter(controller -> controller.fiscalYearEnds().isEmpty())
        .forEach(controller -> gaps.add(assumed(controller)));
    if (there.stream().map(c -> FiscalYears.completed(c, shelf).fiscalYearEnds()).distinct().count()
        > 1) {
      gaps.add(
          new Gap(
              GapCode.FISCAL_YEARS_DIFFER,
              seat,
              keysAt(seat),
              List.of(),
              "These controllers of one country have different fiscal years; the rules count those of "
                  + there.getFirst().key()
                  + ". Make a policy for each, or check which year ends later."));
    }
  }

  private Gap assumed(Controller controller) {
    List<LocalDate> usual = FiscalYears.completed(controller, shelf).fiscalYearEnds();
    String end =
        usual.isEmpty()
            ? "31 December"
            : DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH).format(usual.getFirst());
    return new Gap(
        GapCode.FISCAL_YEAR_ASSUMED,
        controller.jurisdiction(),
        List.of(controller.key()),
        List.of(),
        "No fiscal year was given for "
            + controller.key()
            + "; it is taken to end on "
            + end
            + ". If it ends on another day, records would be kept too short or too long: give fiscalYearEnds.");
  }

  private List<Controller> at(String seat) {
    return request().controllers().stream().filter(c -> c.jurisdiction().equals(seat)).toList();
  }

  private List<String> keysAt(String seat) {
    return at(seat).stream().map(Controller::key).toList();
  }

  private Gap gap(GapCode code, String jurisdiction, List<String> keys, String message) {
    return new Gap(code, jurisdiction, keys, known(jurisdiction), message);
  }

  private List<String> known(String jurisdiction) {
    return catalogue.obligations().values().stream()
        .filter(
            listed ->
                listed.regulation().jurisdictions().contains(jurisdiction)
                    || listed
                        .regulation()
                        .jurisdictions()
                        .contains(Jurisdiction.country(jurisdiction)))
        .map(Catalogue.Listed::obligation)
        .filter(obligation -> PERIODS.contains(obligation.kind()))
        .map(obligation -> obligation.id())
        .sorted()
        .toList();
  }
}
