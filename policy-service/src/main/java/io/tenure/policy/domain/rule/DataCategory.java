package io.tenure.policy.domain.rule;

import java.util.ArrayList;
import java.util.List;

/** Data category keys: dotted names, each covering everything below it. */
public final class DataCategory {

  private DataCategory() {}

  /** {@code user.financial} covers itself and {@code user.financial.bank_account}. */
  public static boolean covers(String above, String key) {
    return key != null
        && key.startsWith(above)
        && (key.length() == above.length() || key.charAt(above.length()) == '.');
  }

  /** The key and every one above it; none for null. */
  public static List<String> covering(String key) {
    List<String> keys = new ArrayList<>();
    if (key != null) {
      for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
        keys.add(key.substring(0, dot));
      }
      keys.add(key);
    }
    return keys;
  }
}
