package io.tenure.quickstart.crm;

import java.time.Instant;
import java.util.List;

/** Leads: people who are not customers yet, or never will be. */
final class LeadWriter {
  private final RowSink sink;
  private final Sequences ids;
  private final Calendar calendar;
  private final ActivityWriter activities;
  private final CampaignWriter campaigns;

  LeadWriter(RowSink sink, Sequences ids, Calendar calendar) {
    this.sink = sink;
    this.ids = ids;
    this.calendar = calendar;
    this.activities = new ActivityWriter(sink, ids, calendar);
    this.campaigns = new CampaignWriter(sink, ids, calendar);
  }

  void write(Draw draw) {
    long id = ids.next(CrmTable.LEADS);
    Country country = Country.draw(draw);
    Person person = Person.draw(country, "prospect%d.example".formatted(id % 900), id, draw);
    Moments moments = Moments.draw(calendar, draw, (int) (id % Moments.KINDS));
    boolean converted = draw.percent(6);
    String status =
        converted ? "CONVERTED" : draw.pick(List.of("NEW", "WORKING", "QUALIFIED", "UNQUALIFIED"));
    Consent consent = Consent.draw(moments.created(), calendar, draw);
    sink.row(
        CrmTable.LEADS,
        id,
        draw.percent(4) ? null : person.firstName(),
        person.lastName(),
        person.lastName() + " " + draw.pick(country.suffixes()),
        draw.pick(NamePool.of(country.locale()).jobs()),
        draw.percent(3) ? null : person.email(),
        draw.percent(15) ? null : person.phone(),
        person.city(),
        country.state(),
        country.code(),
        draw.pick(List.of("WEB", "FAIR", "REFERRAL", "PURCHASED_LIST")),
        status,
        consent.optIn(),
        consent.at(),
        converted ? (Long) draw.between(1L, ids.contacts()) : null,
        (long) draw.between(1, CrmGenerator.STAFF),
        moments.created(),
        draw.percent(50) ? calendar.nightlyJob(draw) : lastTouched(moments),
        draw.percent(5));
    ActivityWriter.Party party = new ActivityWriter.Party(person, null, id);
    activities.write(party, moments, List.of(), draw);
    if (draw.percent(45)) {
      campaigns.write(party, moments.created(), status.equals("UNQUALIFIED"), draw);
    }
    if (draw.percent(4)) {
      activities.attach("LEAD", id, person, moments.created(), draw);
    }
  }

  private static Instant lastTouched(Moments moments) {
    return moments.outbound() != null ? moments.outbound() : moments.created();
  }
}
