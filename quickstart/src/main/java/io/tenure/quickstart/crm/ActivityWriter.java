package io.tenure.quickstart.crm;

import java.time.Instant;
import java.util.List;

/** Calls, meetings and e-mails of one person, with recipients, an attachment now and then. */
final class ActivityWriter {
  private static final List<String> SUBJECTS =
      List.of("Your enquiry", "Quotation", "Follow-up", "Delivery date", "Maintenance contract");
  private final RowSink sink;
  private final Sequences ids;
  private final Calendar calendar;

  ActivityWriter(RowSink sink, Sequences ids, Calendar calendar) {
    this.sink = sink;
    this.ids = ids;
    this.calendar = calendar;
  }

  /** Somebody in an activity: as a contact, or as a lead. */
  record Party(Person person, Long contactId, Long leadId) {
    String type() {
      return contactId != null ? "CONTACT" : "LEAD";
    }

    long id() {
      return contactId != null ? contactId : leadId;
    }
  }

  /** The last acts of both sides, and some in between. */
  void write(Party party, Moments moments, List<Party> copied, Draw draw) {
    if (moments.inbound() != null) {
      activity(party, "INBOUND", moments.inbound(), List.of(), draw);
      Instant before = moments.created().plusSeconds(86_400);
      if (before.isBefore(moments.inbound()) && draw.percent(50)) {
        activity(party, "INBOUND", before, List.of(), draw);
      }
    }
    if (moments.outbound() != null) {
      activity(party, "OUTBOUND", moments.outbound(), copied, draw);
    }
    if (draw.percent(2)) {
      activity(party, "OUTBOUND", null, List.of(), draw);
    }
  }

  private void activity(Party party, String direction, Instant at, List<Party> copied, Draw draw) {
    long id = ids.next(CrmTable.ACTIVITIES);
    boolean inbound = direction.equals("INBOUND");
    String type =
        !copied.isEmpty() || draw.percent(70) ? "EMAIL" : draw.pick(List.of("CALL", "MEETING"));
    boolean mail = type.equals("EMAIL");
    Person person = party.person();
    Instant written = at == null || at.isAfter(today()) ? today() : at;
    if (at != null && at.getEpochSecond() < 0) {
      written = calendar.daysAgo(1_800, draw);
    }
    sink.row(
        CrmTable.ACTIVITIES,
        id,
        type,
        direction,
        draw.pick(SUBJECTS),
        Texts.message(person, inbound, draw),
        mail ? (inbound ? person.email() : "sales@seller.example") : null,
        party.type(),
        party.id(),
        at,
        (long) draw.between(1, CrmGenerator.STAFF),
        written,
        draw.percent(40) ? calendar.nightlyJob(draw) : written,
        draw.percent(3));
    if (mail && !inbound) {
      recipient(id, 1, "TO", party);
      for (int i = 0; i < copied.size(); i++) {
        recipient(id, i + 2, draw.percent(80) ? "CC" : "BCC", copied.get(i));
      }
    }
    if (mail && draw.percent(12)) {
      attach("ACTIVITY", id, person, written, draw);
    }
  }

  /** A small text file that names the person. */
  void attach(String parentType, long parentId, Person person, Instant at, Draw draw) {
    byte[] content = Texts.document(person, draw);
    sink.row(
        CrmTable.ATTACHMENTS,
        ids.next(CrmTable.ATTACHMENTS),
        parentType,
        parentId,
        Person.slug(person.lastName()) + "-" + draw.digits(4) + ".txt",
        "text/plain",
        content.length,
        content,
        (long) draw.between(1, CrmGenerator.STAFF),
        at);
  }

  private Instant today() {
    return calendar.today().atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
  }

  private void recipient(long activity, int number, String role, Party party) {
    sink.row(
        CrmTable.ACTIVITY_RECIPIENTS,
        activity,
        number,
        role,
        party.person().fullName(),
        party.person().email(),
        party.contactId(),
        party.leadId());
  }
}
