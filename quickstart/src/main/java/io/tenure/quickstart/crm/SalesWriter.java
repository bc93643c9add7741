package io.tenure.quickstart.crm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Opportunities and what became of them: invoices with copies of the address, and payments. */
final class SalesWriter {
  private static final Map<String, Integer> TAX_PERCENT =
      Map.of("DE", 19, "FR", 20, "ES", 21, "GB", 20, "US", 8, "BR", 17);
  private final RowSink sink;
  private final Sequences ids;
  private final Calendar calendar;

  SalesWriter(RowSink sink, Sequences ids, Calendar calendar) {
    this.sink = sink;
    this.ids = ids;
    this.calendar = calendar;
  }

  void write(long account, ActivityWriter.Party buyer, Standing standing, Draw draw) {
    if (!draw.percent(standing == Standing.PROSPECT ? 25 : 60)) {
      return;
    }
    boolean won = standing != Standing.PROSPECT;
    LocalDate day = standing.invoiceDay(calendar, draw);
    long opportunity = opportunity(account, buyer, day, won, draw);
    if (won) {
      int invoices = draw.between(1, 2);
      for (int i = 0; i < invoices; i++) {
        LocalDate date = day.minusDays(31L * i);
        invoice(account, buyer, opportunity, date, draw);
      }
    }
  }

  private long opportunity(
      long account, ActivityWriter.Party buyer, LocalDate day, boolean won, Draw draw) {
    long id = ids.next(CrmTable.OPPORTUNITIES);
    boolean open = !won && draw.percent(40);
    sink.row(
        CrmTable.OPPORTUNITIES,
        id,
        account,
        buyer.contactId(),
        draw.pick(List.of("Retrofit", "New line", "Spare parts", "Service plan"))
            + " "
            + day.getYear(),
        won ? "WON" : open ? "OPEN" : "LOST",
        BigDecimal.valueOf(draw.between(50_000L, 9_000_000L), 2),
        buyer.person().country().currency(),
        day,
        open ? null : day,
        (long) draw.between(1, CrmGenerator.STAFF),
        calendar.at(day.minusDays(draw.between(40, 200)), draw),
        draw.percent(50) ? calendar.nightlyJob(draw) : calendar.at(day, draw),
        draw.percent(2));
    int lines = draw.between(1, 3);
    for (int line = 1; line <= lines; line++) {
      sink.row(
          CrmTable.OPPORTUNITY_LINES,
          ids.next(CrmTable.OPPORTUNITY_LINES),
          id,
          line,
          (long) draw.between(1, CrmGenerator.PRODUCTS),
          draw.between(1, 20),
          BigDecimal.valueOf(draw.between(900L, 400_000L), 2));
    }
    return id;
  }

  private void invoice(
      long account, ActivityWriter.Party buyer, long opportunity, LocalDate date, Draw draw) {
    long id = ids.next(CrmTable.INVOICES);
    Person person = buyer.person();
    String seller = person.country().seller();
    BigDecimal net = BigDecimal.valueOf(draw.between(5_000L, 3_000_000L), 2);
    BigDecimal tax =
        net.multiply(BigDecimal.valueOf(TAX_PERCENT.get(seller), 2))
            .setScale(2, RoundingMode.HALF_EVEN);
    LocalDate paid = date.plusDays(draw.between(3, 60));
    boolean settled = !paid.isAfter(calendar.today()) && !draw.percent(4);
    sink.row(
        CrmTable.INVOICES,
        id,
        "%s-%d-%07d".formatted(seller, date.getYear(), id),
        account,
        draw.percent(8) ? null : buyer.contactId(),
        opportunity,
        seller,
        date,
        date.plusDays(30),
        settled ? paid : null,
        person.country().currency(),
        net,
        tax,
        settled ? "PAID" : "OPEN",
        person.fullName(),
        person.street(),
        person.city(),
        person.postalCode(),
        person.country().code(),
        person.email(),
        person.phone(),
        calendar.at(date, draw));
    int lines = draw.between(1, 3);
    for (int line = 1; line <= lines; line++) {
      sink.row(
          CrmTable.INVOICE_LINES,
          ids.next(CrmTable.INVOICE_LINES),
          id,
          line,
          (long) draw.between(1, CrmGenerator.PRODUCTS),
          "Delivery " + draw.digits(5),
          draw.between(1, 20),
          BigDecimal.valueOf(draw.between(900L, 400_000L), 2));
    }
    if (settled) {
      String iban = Identifiers.iban(person.country(), draw);
      sink.row(
          CrmTable.PAYMENTS,
          ids.next(CrmTable.PAYMENTS),
          id,
          calendar.at(paid, draw),
          net.add(tax),
          iban == null ? "CARD" : draw.pick(List.of("TRANSFER", "DEBIT")),
          person.fullName(),
          iban,
          "REF" + draw.digits(12));
    }
  }
}
