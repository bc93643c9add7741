package io.tenure.policy.domain.rule;

/** Data category keys: dotted names, each covering everything below it. */
public final class DataCategory {

  private DataCategory() {}

  /** {@code user.financial} covers itself and {@code user.financial.bank_account}. */
  public static boolean covers(String above, String key) {
    return key != null
        && key.startsWith(above)
        && (key.length() == above.length() || key.charAt(above.length()) == '.');
  }
}
