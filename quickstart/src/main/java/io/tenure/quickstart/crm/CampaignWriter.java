package io.tenure.quickstart.crm;

import java.time.Instant;
import java.util.List;

/** Who was in which campaign, with a copy of the address it went to. */
final class CampaignWriter {
  private final RowSink sink;
  private final Sequences ids;
  private final Calendar calendar;

  CampaignWriter(RowSink sink, Sequences ids, Calendar calendar) {
    this.sink = sink;
    this.ids = ids;
    this.calendar = calendar;
  }

  void write(ActivityWriter.Party party, Instant added, boolean unqualified, Draw draw) {
    String status =
        unqualified
            ? "UNQUALIFIED"
            : draw.pick(List.of("SENT", "SENT", "OPENED", "RESPONDED", "UNSUBSCRIBED"));
    sink.row(
        CrmTable.CAMPAIGN_MEMBERS,
        ids.next(CrmTable.CAMPAIGN_MEMBERS),
        (long) draw.between(1, CrmGenerator.CAMPAIGNS),
        party.contactId(),
        party.leadId(),
        party.person().email(),
        status,
        status.equals("RESPONDED") ? calendar.daysAgo(draw.between(10, 1_800), draw) : null,
        added);
  }
}
