package io.tenure.classification.cli.judge;

import io.tenure.classification.domain.detect.value.Schemes;

/**
 * The validators by key. Keys are the module names of python-stdnum, and some more: email, url,
 * phone, card, ipv4, ipv6, aba. This is the only place that knows how the service names its
 * validators.
 */
public final class Validators {

  private Validators() {}

  /** Whether there is a validator of that key. */
  public static boolean has(String key) {
    return Schemes.get(key) != null;
  }

  /**
   * Whether the validator of that key accepts the whole value; no where there is none. What is
   * written without its check characters is another scheme to the service, because it proves less.
   */
  public static boolean accepts(String key, String value) {
    return Schemes.accepts(key, value) || Schemes.accepts(key + ".unchecked", value);
  }
}
