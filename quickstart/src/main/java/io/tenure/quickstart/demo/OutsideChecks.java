package io.tenure.quickstart.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.quickstart.crm.CrmTable;
import java.util.List;
import java.util.Map;

/** What must be true in the CRM after the run, found out with plain SQL. */
final class OutsideChecks {
  private static final Map<String, String> PARENTS =
      Map.of(
          "CONTACT", "contacts",
          "LEAD", "leads",
          "ACCOUNT", "accounts",
          "OPPORTUNITY", "opportunities",
          "CASE", "cases",
          "ACTIVITY", "activities",
          "INVOICE", "invoices");
  private final OutsideLook look;
  private final Story story;

  OutsideChecks(OutsideLook look, Story story) {
    this.look = look;
    this.story = story;
  }

  void run(RunSteps.Finished finished, HoldSteps.Held held) {
    story.chapter("A look at the CRM from outside");
    for (CrmTable table : CrmTable.values()) {
      table(table, finished);
    }
    held(held);
    minimums();
    references();
  }

  /** Exactly what the dry run said, and nothing in tables it did not name. */
  private void table(CrmTable table, RunSteps.Finished finished) {
    long toGo = 0;
    long toChange = 0;
    for (JsonNode line : finished.tables()) {
      if (line.path("dataset").asText().equals("crm." + table.table())) {
        toGo += line.path("deleted").asLong() + line.path("dependents").asLong();
        toChange += line.path("changed").asLong();
      }
    }
    long gone = look.gone(table);
    long changed = look.changed(table);
    boolean exactly = gone == toGo && changed == toChange;
    // What an item left keeps what it points to: such a row is changed instead of gone.
    boolean less = finished.left() > 0 && gone <= toGo && gone + changed <= toGo + toChange;
    boolean asSaid = (exactly || less) && look.fresh(table) == 0;
    if (!asSaid || gone > 0 || changed > 0) {
      story.check(
          asSaid,
          "%-20s %,6d rows gone, %,6d changed, as announced%s",
          table.table(),
          gone,
          changed,
          exactly ? "" : " (%,d and %,d), less what was left".formatted(toGo, toChange));
    }
  }

  private void held(HoldSteps.Held held) {
    story.check(
        look.number(
                "SELECT count(*) FROM witness.leads w JOIN crm.leads c USING (id) WHERE id = "
                    + held.lead()
                    + " AND md5(w::text) = md5(c::text)")
            == 1,
        "The held lead %d is untouched.",
        held.lead());
    story.check(
        look.number(
                "SELECT count(*) FROM witness.activities w LEFT JOIN crm.activities c USING (id)"
                    + " WHERE w.parent_type = 'LEAD' AND w.parent_id = "
                    + held.lead()
                    + " AND md5(w::text) IS DISTINCT FROM md5(c::text)")
            == 0,
        "So are its activities.");
  }

  /** The law's minimums, counted here once more and without Tenure. */
  private void minimums() {
    story.check(
        look.number(
                "SELECT count(*) FROM witness.invoices w LEFT JOIN crm.invoices c USING (id)"
                    + " WHERE c.id IS NULL AND current_date <= CASE w.seller_country"
                    + " WHEN 'DE' THEN make_date(extract(year FROM w.invoice_date)::int + 8, 12, 31)"
                    + " WHEN 'FR' THEN make_date(extract(year FROM w.invoice_date)::int + 10, 12, 31)"
                    + " WHEN 'ES' THEN make_date(extract(year FROM w.invoice_date)::int + 6, 12, 31)"
                    + " WHEN 'GB' THEN make_date(extract(year FROM w.invoice_date)::int + 6, 12, 31)"
                    + " ELSE DATE '-infinity' END")
            == 0,
        "No invoice is gone that German, French, Spanish or British law orders to keep.");
    story.check(
        look.number(
                "SELECT count(*) FROM witness.invoices w JOIN crm.invoices c USING (id)"
                    + " WHERE (w.net, w.tax, w.invoice_date, w.invoice_number)"
                    + " IS DISTINCT FROM (c.net, c.tax, c.invoice_date, c.invoice_number)"
                    + " AND w.seller_country = 'DE'"
                    + " AND current_date <= make_date(extract(year FROM w.invoice_date)::int + 8, 12, 31)")
            == 0,
        "The amounts, dates and numbers of retained German invoices are what they were.");
    story.check(
        look.number(
                "SELECT count(*) FROM witness.leads w LEFT JOIN crm.leads c USING (id)"
                    + " WHERE c.id IS NULL AND w.created_at > now() - interval '6 months'")
            == 0,
        "No lead of the last six months is gone.");
  }

  /** Also the references that no key declares. */
  private void references() {
    long broken = 0;
    for (String table : List.of("notes", "contact_audit")) {
      broken +=
          look.number(
              "SELECT count(*) FROM crm.%s r WHERE NOT EXISTS (SELECT 1 FROM crm.contacts c WHERE c.id = r.contact_id)"
                  .formatted(table));
    }
    for (String table : List.of("activities", "attachments")) {
      for (Map.Entry<String, String> parent : PARENTS.entrySet()) {
        broken +=
            look.number(
                "SELECT count(*) FROM crm.%s r WHERE r.parent_type = '%s' AND NOT EXISTS (SELECT 1 FROM crm.%s p WHERE p.id = r.parent_id)"
                    .formatted(table, parent.getKey(), parent.getValue()));
      }
    }
    story.check(broken == 0, "No reference is broken, declared or not (%d).", broken);
  }
}
