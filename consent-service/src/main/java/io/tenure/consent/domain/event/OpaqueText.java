package io.tenure.consent.domain.event;

import java.util.regex.Pattern;

/**
 * Texts from other systems that are stored as they are: ids and references. Their shapes leave no
 * room for an e-mail address, a full name with a space, or an international phone number.
 */
final class OpaqueText {
  private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}");
  private static final Pattern REFERENCE =
      Pattern.compile("(?!tel:|sms:)[A-Za-z0-9][A-Za-z0-9._:/#=+,;~-]{0,299}");

  private OpaqueText() {}

  static boolean isSourceName(String text) {
    return text != null && SOURCE.matcher(text).matches();
  }

  static boolean isReference(String text) {
    return text != null && REFERENCE.matcher(text).matches();
  }
}
