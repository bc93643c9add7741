package io.tenure.kit.subject;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Brings an identifier into the form that is hashed, so that the same person is found under the
 * same reference: e-mail addresses in NFC, trimmed, lower case; phone numbers in E.164 where they
 * parse with their country, else their digits; customer numbers in NFC, trimmed, lower case; keys
 * as they are.
 */
public final class SubjectNormaliser {

  private SubjectNormaliser() {}

  /** Empty where nothing is left that could tell one person from another. */
  public static Optional<String> normalise(SubjectKind kind, String value) {
    if (value == null) {
      return Optional.empty();
    }
    String normal =
        switch (kind) {
          case EMAIL -> text(value);
          case CUSTOMER_NUMBER -> text(value);
          case PHONE -> phone(value.strip());
          case KEY -> value;
        };
    boolean mailWithoutAt = kind == SubjectKind.EMAIL && normal.indexOf('@') < 1;
    return normal.isBlank() || mailWithoutAt ? Optional.empty() : Optional.of(normal);
  }

  private static String text(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
  }

  private static String phone(String value) {
    PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    try {
      return phones.format(phones.parse(value, null), PhoneNumberFormat.E164);
    } catch (NumberParseException e) {
      return value.replaceAll("\\D", "");
    }
  }
}
