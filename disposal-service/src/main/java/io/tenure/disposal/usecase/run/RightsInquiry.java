package io.tenure.disposal.usecase.run;

import io.tenure.connector.ConnectorCode;
import io.tenure.connector.ConnectorException;
import io.tenure.connector.CrmSession;
import io.tenure.connector.Purpose;
import io.tenure.connector.schema.MissingRight;
import io.tenure.connector.schema.NeededRights;
import io.tenure.connector.schema.Rights;
import io.tenure.connector.schema.Rights.Need;
import io.tenure.connector.schema.RightsReader;
import io.tenure.disposal.domain.run.RunRights;
import io.tenure.disposal.domain.run.RunRights.Missing;
import io.tenure.disposal.domain.run.RunRights.Needed;
import io.tenure.disposal.domain.run.RunRights.TooLarge;
import io.tenure.disposal.usecase.item.CrmLink;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Asks a system's accounts, each with its own credential, whether they may do what a run needs.
 * Changes nothing.
 */
final class RightsInquiry {

  private static final String DRY =
      "The system is registered for dry runs only: it has no erase account whose rights could be looked at.";
  private static final Set<ConnectorCode> LATER =
      EnumSet.of(ConnectorCode.UNREACHABLE, ConnectorCode.TIMEOUT);

  private final CrmLink crm;
  private final List<Missing> missing = new ArrayList<>();
  private final List<TooLarge> tooLarge = new ArrayList<>();

  private RightsInquiry(CrmLink crm) {
    this.crm = crm;
  }

  /**
   * What the accounts say. Where the system has no erase account, only what would be needed.
   *
   * @throws ConnectorException where the system does not answer now
   */
  static RunRights ask(CrmLink crm, NeededRights needs) {
    List<Needed> needed = new ArrayList<>();
    needs.ofErase().forEach(n -> needed.add(needed(Purpose.ERASE, n)));
    needs.ofVerify().forEach(n -> needed.add(needed(Purpose.VERIFY, n)));
    boolean asked = crm.system().credentials().containsKey(Purpose.ERASE);
    RightsInquiry inquiry = new RightsInquiry(crm);
    for (Purpose account : asked ? EnumSet.allOf(Purpose.class) : EnumSet.of(Purpose.READ)) {
      inquiry.ask(account, needed, needs.erasable());
    }
    return new RunRights(asked, asked ? null : DRY, needed, inquiry.missing, inquiry.tooLarge);
  }

  /**
   * What is missing now of the rights that a planned run needs.
   *
   * @throws ConnectorException where the system does not answer now
   */
  static List<Missing> again(CrmLink crm, RunRights planned) {
    RightsInquiry inquiry = new RightsInquiry(crm);
    for (Purpose account : EnumSet.of(Purpose.ERASE, Purpose.VERIFY)) {
      if (planned.needed().stream().anyMatch(n -> n.account() == account)) {
        inquiry.ask(account, planned.needed(), Set.of());
      }
    }
    return inquiry.missing;
  }

  private void ask(Purpose account, List<Needed> needed, Set<String> erasable) {
    List<Need> needs =
        needed.stream().filter(n -> n.account() == account).map(RightsInquiry::need).toList();
    try (CrmSession session = crm.session(account)) {
      Rights rights = RightsReader.read(session);
      for (MissingRight m : rights.missing(needs)) {
        missing(account, m.table(), m.column(), m.right().name(), m.sentence(name(account)));
      }
      rights
          .tooLargeFor(account, erasable)
          .forEach(f -> tooLarge.add(new TooLarge(account, f.table(), f.detail())));
    } catch (ConnectorException e) {
      if (LATER.contains(e.code())) {
        throw e;
      }
      if (!needs.isEmpty()) {
        missing(
            account, null, null, "CONNECT", name(account) + " cannot be used: " + e.getMessage());
      }
    }
  }

  private void missing(
      Purpose account, String dataset, String column, String right, String sentence) {
    missing.add(new Missing(account, dataset, column, right, sentence));
  }

  private static Needed needed(Purpose account, Need n) {
    return new Needed(
        account,
        n.table(),
        sorted(n.read()),
        sorted(n.update()),
        n.delete(),
        n.lock(),
        sorted(n.see()));
  }

  private static Need need(Needed n) {
    return new Need(
        n.dataset(),
        Set.copyOf(n.read()),
        Set.copyOf(n.change()),
        n.delete(),
        n.lock(),
        Set.copyOf(n.shown()));
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }

  private static String name(Purpose account) {
    return "The " + account.name().toLowerCase(Locale.ROOT) + " account";
  }
}
