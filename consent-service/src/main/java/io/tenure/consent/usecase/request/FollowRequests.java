package io.tenure.consent.usecase.request;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.announce.AnnouncementType;
import io.tenure.consent.domain.request.PersonRequest;
import io.tenure.consent.domain.request.RequestLife;
import io.tenure.consent.domain.request.RequestStep;
import io.tenure.consent.usecase.announce.Announcements;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Tells what became of requests, and is told. */
@ApplicationScoped
public class FollowRequests {
  private final PersonRequests requests;
  private final Announcements announcements;
  private final Database database;

  FollowRequests(PersonRequests requests, Announcements announcements, Database database) {
    this.requests = requests;
    this.announcements = announcements;
    this.database = database;
  }

  /**
   * Adds a step; told again it changes nothing.
   *
   * @throws TenureException {@code person-request.unknown}, {@code person-request.state}, {@code
   *     person-request.code-invalid}
   */
  public PersonRequest report(UUID id, RequestStep step) {
    database.inTransactionDo(
        sql -> {
          PersonRequest request = requests.lock(sql, id).orElseThrow(FollowRequests::unknown);
          if (RequestLife.isNew(request, step)) {
            requests.add(sql, id, step);
            announcements.add(
                sql,
                AnnouncementType.PERSON_REQUEST_CHANGED,
                request.subjects().getFirst(),
                null,
                "request",
                id.toString());
          }
        });
    return find(id);
  }

  /**
   * @throws TenureException {@code person-request.unknown}
   */
  public PersonRequest find(UUID id) {
    return requests.find(id).orElseThrow(FollowRequests::unknown);
  }

  /**
   * @throws TenureException {@code person-request.unknown} also where it is somebody else's
   */
  public PersonRequest find(UUID id, Collection<String> subjects) {
    PersonRequest found = find(id);
    if (found.subjects().stream().noneMatch(subjects::contains)) {
      throw unknown();
    }
    return found;
  }

  /** Requests of a person, newest first. */
  public List<PersonRequest> of(Collection<String> subjects, long before, int limit) {
    return requests.of(subjects, before, limit);
  }

  /**
   * Requests with numbers above one.
   *
   * @throws TenureException {@code person-request.cursor-ahead}
   */
  public List<PersonRequest> after(long after, int limit) {
    List<PersonRequest> items = requests.after(after, limit);
    if (items.isEmpty() && after > requests.last()) {
      throw new TenureException(
          ConsentError.PERSON_REQUEST_CURSOR_AHEAD,
          "The feed ends before this cursor: begin again without one, and compare.");
    }
    return items;
  }

  private static TenureException unknown() {
    return new TenureException(ConsentError.PERSON_REQUEST_UNKNOWN, "There is no such request.");
  }
}
