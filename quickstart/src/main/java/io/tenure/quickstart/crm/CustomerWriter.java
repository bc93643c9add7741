package io.tenure.quickstart.crm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** One company (or none, for private customers), its people and what they did. */
final class CustomerWriter {
  private static final List<String> INDUSTRIES =
      List.of("Machinery", "Food", "Chemicals", "Water", "Logistics", "Energy", "Health");
  private final RowSink sink;
  private final Sequences ids;
  private final Calendar calendar;
  private final ActivityWriter activities;
  private final CampaignWriter campaigns;
  private final SalesWriter sales;
  private final ServiceWriter service;

  CustomerWriter(RowSink sink, Sequences ids, Calendar calendar) {
    this.sink = sink;
    this.ids = ids;
    this.calendar = calendar;
    this.activities = new ActivityWriter(sink, ids, calendar);
    this.campaigns = new CampaignWriter(sink, ids, calendar);
    this.sales = new SalesWriter(sink, ids, calendar);
    this.service = new ServiceWriter(sink, ids, calendar, activities);
  }

  /**
   * @param room how many contacts may come at most
   */
  void write(Draw draw, int room) {
    Country country = Country.draw(draw);
    long account = ids.next(CrmTable.ACCOUNTS);
    String domain = "company%d.example".formatted(account);
    Standing standing = Standing.draw(account);
    Person office = Person.draw(country, domain, 0, draw);
    account(account, country, office, domain, standing, draw);
    List<ActivityWriter.Party> people = new ArrayList<>();
    int count = Math.min(room, draw.between(1, 6));
    for (int i = 0; i < count; i++) {
      contact(account, country, domain, standing, people, draw);
    }
    for (ActivityWriter.Party party : people) {
      sales.write(account, party, standing, draw);
      service.write(account, party, draw);
    }
  }

  private void account(
      long id, Country country, Person office, String domain, Standing standing, Draw draw) {
    LocalDate ended = standing.ended(calendar, draw);
    Instant created = calendar.at(calendar.yearsAgo(9, 14, draw), draw);
    sink.row(
        CrmTable.ACCOUNTS,
        id,
        "A%07d".formatted(id),
        office.lastName() + " " + draw.pick(country.suffixes()),
        draw.pick(INDUSTRIES),
        "https://www." + domain,
        Identifiers.vatId(country, draw),
        office.phone(),
        office.street(),
        office.city(),
        office.postalCode(),
        country.state(),
        country.code(),
        country.seller(),
        id > 10 && draw.percent(8) ? (Long) draw.between(1L, id - 1) : null,
        (long) draw.between(1, CrmGenerator.STAFF),
        ended,
        created,
        draw.percent(60) ? calendar.nightlyJob(draw) : created,
        draw.percent(2));
  }

  private void contact(
      long account,
      Country country,
      String domain,
      Standing standing,
      List<ActivityWriter.Party> people,
      Draw draw) {
    long id = ids.next(CrmTable.CONTACTS);
    boolean privately = draw.percent(6);
    Person person = Person.draw(country, privately ? "mail.example" : domain, id, draw);
    Moments moments = standing.moments(calendar, draw, id);
    Consent consent = Consent.draw(moments.created(), calendar, draw);
    Instant modified =
        draw.percent(50)
            ? calendar.nightlyJob(draw)
            : moments.created().plusSeconds(draw.between(0L, 90_000L));
    sink.row(
        CrmTable.CONTACTS,
        id,
        "C%08d".formatted(id),
        privately ? null : account,
        person.salutation(),
        draw.percent(2) ? null : person.firstName(),
        person.lastName(),
        draw.pick(NamePool.of(country.locale()).jobs()),
        draw.percent(2) ? null : person.email(),
        person.phone(),
        draw.percent(60) ? null : country.phone(draw),
        person.phoneDigits(),
        draw.percent(65) ? null : calendar.yearsAgo(19, 78, draw),
        draw.percent(80) ? null : Identifiers.taxId(country, draw),
        person.street(),
        person.city(),
        person.postalCode(),
        country.state(),
        country.code(),
        draw.pick(List.of("WEB", "FAIR", "REFERRAL", "PHONE")),
        consent.optIn(),
        consent.at(),
        (long) draw.between(1, CrmGenerator.STAFF),
        moments.created(),
        modified,
        draw.percent(4));
    ActivityWriter.Party party = new ActivityWriter.Party(person, id, null);
    // Colleagues are copied: the same e-mail is about several people with different fates.
    List<ActivityWriter.Party> copied =
        people.isEmpty() || !draw.percent(45) ? List.of() : List.copyOf(people);
    activities.write(party, moments, copied, draw);
    if (draw.percent(30)) {
      campaigns.write(party, moments.created(), false, draw);
    }
    history(id, person, moments.created(), draw);
    if (!privately) {
      people.add(party);
    }
  }

  /** Notes and former values; both lead to the contact without a declared key. */
  private void history(long contact, Person person, Instant created, Draw draw) {
    if (draw.percent(35)) {
      sink.row(
          CrmTable.NOTES,
          ids.next(CrmTable.NOTES),
          contact,
          draw.pick(List.of("Visit", "Preferences", "Call back")),
          person.fullName() + " prefers to be called on " + person.phone() + ".",
          (long) draw.between(1, CrmGenerator.STAFF),
          created.plusSeconds(86_400L * draw.between(1, 300)));
    }
    if (draw.percent(25)) {
      boolean email = draw.percent(50);
      sink.row(
          CrmTable.CONTACT_AUDIT,
          ids.next(CrmTable.CONTACT_AUDIT),
          contact,
          email ? "email" : "phone",
          email ? "old." + person.email() : person.country().phone(draw),
          email ? person.email() : person.phone(),
          "import",
          created
              .atZone(ZoneOffset.UTC)
              .plusDays(draw.between(1, 400))
              .withHour(draw.between(8, 18))
              .toInstant());
    }
  }
}
