package io.tenure.quickstart.crm;

import java.time.Instant;
import java.util.List;

/** Cases: what customers asked the service desk for. */
final class ServiceWriter {
  private final RowSink sink;
  private final Sequences ids;
  private final Calendar calendar;
  private final ActivityWriter activities;

  ServiceWriter(RowSink sink, Sequences ids, Calendar calendar, ActivityWriter activities) {
    this.sink = sink;
    this.ids = ids;
    this.calendar = calendar;
    this.activities = activities;
  }

  void write(long account, ActivityWriter.Party party, Draw draw) {
    if (!draw.percent(18)) {
      return;
    }
    long id = ids.next(CrmTable.CASES);
    Person person = party.person();
    Instant opened = calendar.at(calendar.yearsAgo(0, 8, draw), draw);
    Instant closed = opened.plusSeconds(86_400L * draw.between(1, 40));
    boolean done = closed.isBefore(calendar.daysAgo(1, draw));
    sink.row(
        CrmTable.CASES,
        id,
        "T%08d".formatted(id),
        account,
        party.contactId(),
        draw.pick(List.of("Leakage", "Wrong delivery", "Question on invoice", "Warranty")),
        Texts.message(person, true, draw),
        draw.pick(List.of("LOW", "NORMAL", "HIGH")),
        done ? "CLOSED" : draw.pick(List.of("OPEN", "WAITING")),
        draw.percent(50) ? person.fullName() : null,
        draw.percent(50) ? person.email() : null,
        draw.percent(30) ? person.phone() : null,
        opened,
        done ? closed : null,
        (long) draw.between(1, CrmGenerator.STAFF),
        draw.percent(50) ? calendar.nightlyJob(draw) : opened,
        draw.percent(2));
    if (draw.percent(20)) {
      activities.attach("CASE", id, person, opened, draw);
    }
  }
}
