package io.tenure.kit.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.function.Supplier;

/** Calls another service so that every way to fail looks the same: an {@link UpstreamException}. */
public final class Upstream {

  private static final int NOT_FOUND = 404;

  private Upstream() {}

  /**
   * @param service who is called, for the log
   * @throws TenureException {@code upstream.*}; never an answer that was not given
   */
  public static <T> T call(String service, Supplier<T> call) {
    try {
      return call.get();
    } catch (TenureException e) {
      throw e;
    } catch (ProcessingException e) {
      throw isUnreadable(e)
          ? new UpstreamException(
              KitError.UPSTREAM_UNREADABLE, service + " answered something unreadable", e)
          : new UpstreamException(KitError.UPSTREAM_UNAVAILABLE, service + " does not answer", e);
    } catch (WebApplicationException e) {
      throw new UpstreamException(
          KitError.UPSTREAM_UNREADABLE, service + " answered something unreadable", e);
    }
  }

  private static boolean isUnreadable(Throwable failure) {
    // No cause at all: the answer came, but of a media type that nobody can read.
    boolean unreadable = failure.getCause() == null;
    for (Throwable each = failure; each != null; each = each.getCause()) {
      unreadable |= each instanceof JsonProcessingException;
    }
    return unreadable;
  }

  /** Like {@link #call}; empty when the other service says 404. */
  public static <T> Optional<T> find(String service, Supplier<T> call) {
    try {
      return Optional.ofNullable(call(service, call));
    } catch (UpstreamException e) {
      if (e.upstreamStatus() == NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
