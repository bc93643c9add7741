package io.tenure.quickstart.stack;

import java.util.Locale;

/** The four services. */
public enum ServiceName {
  POLICY,
  CLASSIFICATION,
  CONSENT,
  DISPOSAL;

  /** Such as {@code policy}; also the name of its database, log and port option. */
  public String shortName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Such as {@code policy-service}; also its audience and module. */
  public String module() {
    return shortName() + "-service";
  }
}
