package io.tenure.consent.usecase.request;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.announce.AnnouncementType;
import io.tenure.consent.domain.event.EventTime;
import io.tenure.consent.domain.request.PersonRequest;
import io.tenure.consent.domain.request.RequestCode;
import io.tenure.consent.domain.request.RequestState;
import io.tenure.consent.domain.request.RequestStep;
import io.tenure.consent.domain.request.RequestType;
import io.tenure.consent.usecase.announce.Announcements;
import io.tenure.consent.usecase.request.PersonRequests.NewRequest;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes down what a person asks for. */
@ApplicationScoped
public class ReceiveRequest {
  private final PersonRequests requests;
  private final Announcements announcements;
  private final Database database;
  private final Clock clock;

  ReceiveRequest(
      PersonRequests requests, Announcements announcements, Database database, Clock clock) {
    this.requests = requests;
    this.announcements = announcements;
    this.database = database;
    this.clock = clock;
  }

  /**
   * What is asked for.
   *
   * @param receivedAt null for now
   */
  public record Asked(
      RequestType type,
      List<String> subjects,
      String regime,
      String jurisdiction,
      Instant receivedAt) {}

  /** A request, and whether it is a new one. */
  public record Received(PersonRequest request, boolean made) {}

  /**
   * Receives a request; a person who asks again for what is open gets the open one.
   *
   * @throws TenureException {@code person-request.date-invalid} where it was received in the future
   */
  public Received receive(UUID id, Asked asked) {
    Instant now = EventTime.stored(clock.instant());
    Instant receivedAt = asked.receivedAt() == null ? now : EventTime.stored(asked.receivedAt());
    if (receivedAt.isAfter(now.plus(EventTime.CLOCK_TOLERANCE))) {
      throw new TenureException(
          ConsentError.PERSON_REQUEST_DATE_INVALID, "receivedAt lies in the future.");
    }
    boolean made =
        database.inTransaction(
            sql -> {
              requests.lock(sql);
              if (requests.open(sql, asked.type(), asked.subjects()).isPresent()) {
                return false;
              }
              NewRequest request =
                  new NewRequest(
                      id,
                      asked.type(),
                      asked.subjects(),
                      asked.regime(),
                      asked.jurisdiction(),
                      receivedAt,
                      now);
              RequestStep first =
                  new RequestStep(
                      id,
                      RequestState.RECEIVED,
                      RequestCode.RECEIVED_FROM_PERSON,
                      null,
                      receivedAt,
                      now);
              if (!requests.add(sql, request, first)) {
                return false;
              }
              announcements.add(
                  sql,
                  AnnouncementType.PERSON_REQUEST_RECEIVED,
                  asked.subjects().getFirst(),
                  null,
                  "request",
                  id.toString());
              return true;
            });
    Optional<PersonRequest> same = requests.find(id);
    if (same.isPresent()) {
      return new Received(same.get(), made);
    }
    PersonRequest open =
        database.inTransaction(
            sql ->
                requests
                    .open(sql, asked.type(), asked.subjects())
                    .orElseThrow(
                        () ->
                            new TenureException(
                                ConsentError.PERSON_REQUEST_STATE,
                                "The open request was closed at this moment: ask again.")));
    return new Received(open, false);
  }
}
