package io.tenure.kit.http;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * The id that ties together one request, its log lines, its problem and the calls it makes to other
 * services. It comes from the caller's header {@code X-Correlation-Id} if that is sane, else it is
 * made here.
 */
public final class Correlation {

  public static final String HEADER = "X-Correlation-Id";

  /** Name in the log's diagnostic context and in problem bodies. */
  public static final String KEY = "correlationId";

  // No '@' and no blanks: nobody can slip an e-mail address or a log line in.
  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9_.:-]{8,64}");

  private Correlation() {}

  /** Id of what is going on, if anything is. */
  public static Optional<String> current() {
    return Optional.ofNullable(MDC.get(KEY)).map(Object::toString);
  }

  /** Takes the given id if it is sane, else makes one; from now on it is the current one. */
  public static String begin(String offered) {
    String id =
        offered != null && SANE.matcher(offered).matches() ? offered : UUID.randomUUID().toString();
    MDC.put(KEY, id);
    return id;
  }

  public static void end() {
    MDC.remove(KEY);
  }
}
