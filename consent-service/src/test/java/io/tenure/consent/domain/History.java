package io.tenure.consent.domain;

import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.EventType;
import io.tenure.consent.domain.event.Method;
import io.tenure.consent.domain.event.Origin;
import io.tenure.consent.domain.event.Provenance;
import io.tenure.consent.domain.event.Route;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Builds the history of one pair for tests. */
public final class History {
  /** Recorded long after everything that tests let happen. */
  public static final Instant RECORDED = Instant.parse("2026-06-01T00:00:00Z");

  private final List<ConsentEvent> events = new ArrayList<>();
  private String source = "web";
  private Provenance provenance = Provenance.DIRECT;
  private String evidence;
  private Instant recordedAt = RECORDED;
  private Route route = Route.ANY;
  private boolean ofAllPurposes;

  public static History of() {
    return new History();
  }

  public static Instant day(String date) {
    return Instant.parse(date + "T12:00:00Z");
  }

  public History from(String name) {
    source = name;
    provenance = Provenance.DIRECT;
    evidence = null;
    return this;
  }

  public History importedFrom(String name, String proof) {
    source = name;
    provenance = Provenance.IMPORT;
    evidence = proof;
    return this;
  }

  /** What follows holds for a route. */
  public History on(Route where) {
    route = where;
    return this;
  }

  /** What follows is about all purposes of the person. */
  public History ofAllPurposes() {
    ofAllPurposes = true;
    return this;
  }

  public History ofOnePurpose() {
    ofAllPurposes = false;
    return this;
  }

  public History recordedAt(Instant instant) {
    recordedAt = instant;
    return this;
  }

  public History add(EventType type, Instant at, Instant validUntil) {
    Method method = provenance == Provenance.IMPORT ? Method.IMPORT : Method.FORM;
    Origin origin = new Origin(source, null, evidence, method, provenance);
    events.add(new ConsentEvent(type, at, recordedAt, validUntil, origin, route, ofAllPurposes));
    return this;
  }

  /** What the browser says. */
  public History signal(String date) {
    Origin origin = new Origin(source, null, evidence, Method.GPC, provenance);
    events.add(new ConsentEvent(EventType.OBJECTED, day(date), recordedAt, null, origin));
    return this;
  }

  public History add(EventType type, Instant at) {
    return add(type, at, null);
  }

  public History add(EventType type, String date) {
    return add(type, day(date));
  }

  public List<ConsentEvent> events() {
    return events;
  }
}
