package io.tenure.quickstart.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CrmGeneratorTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final RowSink NOWHERE = (table, values) -> {};

  @Test
  void theSameDayAndSizeGiveTheSameRows() {
    assertThat(digest(500, TODAY)).isEqualTo(digest(500, TODAY));
    assertThat(digest(500, TODAY)).isNotEqualTo(digest(500, TODAY.plusDays(1)));
    assertThat(digest(500, TODAY)).isNotEqualTo(digest(501, TODAY));
  }

  @Test
  void aSmallCrmHasTheContactsItPromisesAndRowsInEveryTable() {
    RowCounter counter = new RowCounter(NOWHERE);
    new CrmGenerator(CrmSize.SMALL.contacts(), TODAY).writeTo(counter);

    assertThat(counter.counts()).containsEntry(CrmTable.CONTACTS, 2_000L);
    assertThat(counter.counts()).containsEntry(CrmTable.LEADS, 1_000L);
    assertThat(counter.counts().keySet()).containsExactlyInAnyOrder(CrmTable.values());
    assertThat(counter.counts().values()).allMatch(count -> count >= 18);
  }

  @Test
  void everyRowHasAValueForEachColumn() {
    new CrmGenerator(300, TODAY)
        .writeTo(
            (table, values) -> assertThat(values).as(table.table()).hasSameSizeAs(table.columns()));
  }

  @Test
  void noRowPointsToARowThatHasNotCome() {
    Map<CrmTable, Set<Object>> seen = new EnumMap<>(CrmTable.class);
    Map<String, CrmTable> parents =
        Map.of(
            "CONTACT", CrmTable.CONTACTS,
            "LEAD", CrmTable.LEADS,
            "ACCOUNT", CrmTable.ACCOUNTS,
            "OPPORTUNITY", CrmTable.OPPORTUNITIES,
            "CASE", CrmTable.CASES,
            "ACTIVITY", CrmTable.ACTIVITIES,
            "INVOICE", CrmTable.INVOICES);
    new CrmGenerator(800, TODAY)
        .writeTo(
            (table, values) -> {
              for (int i = 0; i < values.length; i++) {
                CrmTable target =
                    table.columns().get(i).equals("parent_id")
                        ? parents.get(values[table.columns().indexOf("parent_type")])
                        : target(table.columns().get(i));
                if (target != null && values[i] != null) {
                  assertThat(seen.get(target))
                      .as(table + "." + table.columns().get(i))
                      .contains(values[i]);
                }
              }
              seen.computeIfAbsent(table, t -> new HashSet<>()).add(values[0]);
            });
  }

  private static CrmTable target(String column) {
    return switch (column) {
      case "account_id", "parent_account_id" -> CrmTable.ACCOUNTS;
      case "contact_id", "converted_contact_id" -> CrmTable.CONTACTS;
      case "lead_id" -> CrmTable.LEADS;
      case "owner_id", "author_id", "uploaded_by" -> CrmTable.USERS;
      case "product_id" -> CrmTable.PRODUCTS;
      case "campaign_id" -> CrmTable.CAMPAIGNS;
      case "opportunity_id" -> CrmTable.OPPORTUNITIES;
      case "invoice_id" -> CrmTable.INVOICES;
      case "activity_id" -> CrmTable.ACTIVITIES;
      default -> null;
    };
  }

  @Test
  void everyInterestingSideOfTheRulesOccurs() {
    List<Instant> inbound = new ArrayList<>();
    Set<String> consents = new HashSet<>();
    Set<String> countries = new HashSet<>();
    Set<Integer> invoiceAges = new HashSet<>();
    Set<Object> ofSeveral = new HashSet<>();
    new CrmGenerator(CrmSize.SMALL.contacts(), TODAY)
        .writeTo(
            (table, values) -> {
              switch (table) {
                case ACTIVITIES -> inbound.add((Instant) value(table, "occurred_at", values));
                case CONTACTS -> {
                  consents.add(
                      value(table, "email_opt_in", values)
                          + "/"
                          + (value(table, "email_opt_in_at", values) != null));
                  countries.add(
                      value(table, "country", values) + "-" + value(table, "state", values));
                }
                case INVOICES ->
                    invoiceAges.add(
                        TODAY.getYear()
                            - ((LocalDate) value(table, "invoice_date", values)).getYear());
                case ACTIVITY_RECIPIENTS -> {
                  if ((int) values[1] > 1) {
                    ofSeveral.add(values[0]);
                  }
                }
                default -> {}
              }
            });

    assertThat(inbound).contains((Instant) null).contains(Instant.parse("1900-01-01T00:00:00Z"));
    assertThat(inbound)
        .anyMatch(at -> at != null && at.isAfter(Instant.parse("2026-12-01T00:00:00Z")));
    assertThat(inbound).anyMatch(at -> at != null && at.toString().matches("\\d{4}-12-31T23:.*"));
    assertThat(inbound).anyMatch(at -> at != null && at.toString().matches("\\d{4}-01-01T00:.*"));
    assertThat(inbound).anyMatch(at -> at != null && at.toString().contains("-02-29T"));
    for (int years = 1; years <= 5; years++) {
      for (int days = -1; days <= 1; days++) {
        String day = TODAY.minusYears(years).plusDays(days).toString();
        assertThat(inbound).as(day).anyMatch(at -> at != null && at.toString().startsWith(day));
      }
    }
    assertThat(consents)
        .contains("true/true", "true/false", "false/true", "false/false", "null/false");
    assertThat(countries).contains("DE-null", "FR-null", "ES-null", "GB-null", "US-CA", "BR-null");
    assertThat(invoiceAges).contains(0, 1, 4, 5, 6, 7, 8, 9, 10, 11);
    assertThat(ofSeveral).hasSizeGreaterThan(100);
  }

  private static Object value(CrmTable table, String column, Object... values) {
    return values[table.columns().indexOf(column)];
  }

  private static String digest(int contacts, LocalDate today) {
    RowCounter counter = new RowCounter(NOWHERE);
    new CrmGenerator(contacts, today).writeTo(counter);
    return counter.digest();
  }
}
