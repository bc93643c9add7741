package io.tenure.quickstart.crm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Writes a demo CRM as a stream of rows: customers with everything that hangs on them, one after
 * the other, and leads in between. The same contacts, day and seed give the same rows; memory does
 * not grow with the number of contacts.
 */
public final class CrmGenerator {
  static final int STAFF = 24;
  static final int PRODUCTS = 40;
  static final int CAMPAIGNS = 18;
  private static final long DEFAULT_SEED = 20_261_123L;

  private final int contacts;
  private final Calendar calendar;
  private final long seed;

  /**
   * @param contacts how many contacts; leads are half as many
   * @param today the day that all dates are relative to
   */
  public CrmGenerator(int contacts, LocalDate today) {
    this(contacts, today, DEFAULT_SEED);
  }

  /** With a seed of its own. */
  public CrmGenerator(int contacts, LocalDate today, long seed) {
    if (contacts < 1) {
      throw new IllegalArgumentException("A CRM has at least one contact");
    }
    this.contacts = contacts;
    this.calendar = new Calendar(today);
    this.seed = seed;
  }

  /** Sends all rows to {@code sink}. */
  public void writeTo(RowSink sink) {
    writeStock(sink);
    sink.complete();
    Sequences ids = new Sequences();
    CustomerWriter customers = new CustomerWriter(sink, ids, calendar);
    LeadWriter leads = new LeadWriter(sink, ids, calendar);
    for (long part = 1; ids.contacts() < contacts; part++) {
      Draw draw = new Draw(seed, part);
      customers.write(draw, (int) Math.min(6, contacts - ids.contacts()));
      while (ids.leads() < ids.contacts() / 2) {
        leads.write(draw);
      }
      sink.complete();
    }
  }

  private void writeStock(RowSink sink) {
    Draw draw = new Draw(seed, 0);
    for (long id = 1; id <= STAFF; id++) {
      Person person = Person.draw(Country.ALL.get((int) (id % 6)), "seller.example", id, draw);
      sink.row(
          CrmTable.USERS,
          id,
          Person.slug(person.lastName()) + id,
          person.fullName(),
          person.email(),
          draw.pick(List.of("Account Manager", "Sales Development", "Support", "Key Account")),
          !draw.percent(15),
          calendar.at(calendar.yearsAgo(2, 12, draw), draw));
    }
    for (long id = 1; id <= PRODUCTS; id++) {
      sink.row(
          CrmTable.PRODUCTS,
          id,
          "SKU-%04d".formatted(1000 + id * 7),
          draw.pick(List.of("Pump", "Valve", "Sensor", "Controller", "Service plan"))
              + " "
              + (char) ('A' + id % 26)
              + id,
          "Delivered with manual and certificate of conformity.",
          BigDecimal.valueOf(draw.between(900L, 950_000L), 2),
          !draw.percent(10));
    }
    for (long id = 1; id <= CAMPAIGNS; id++) {
      LocalDate start = calendar.yearsAgo(0, 6, draw);
      sink.row(
          CrmTable.CAMPAIGNS,
          id,
          draw.pick(List.of("Spring fair", "Newsletter", "Retrofit calls", "Webinar series"))
              + " "
              + start.getYear()
              + "/"
              + id,
          draw.pick(List.of("EMAIL", "FAIR", "PHONE", "WEBINAR")),
          start,
          start.plusDays(draw.between(3, 90)),
          BigDecimal.valueOf(draw.between(50_000L, 4_000_000L), 2));
    }
  }
}
