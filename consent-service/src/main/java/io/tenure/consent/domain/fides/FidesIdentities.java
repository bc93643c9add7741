package io.tenure.consent.domain.fides;

import io.tenure.kit.subject.SubjectKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who saved a preference, as fides knows the person. Values are hidden in {@code toString}.
 *
 * @param values what stands where an identifier in clear stands
 * @param hashed whether there are hashes of identifiers too
 */
public record FidesIdentities(Map<SubjectKind, String> values, boolean hashed) {
  // fides keeps phone numbers in E.164 only
  private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{4,14}");

  public FidesIdentities {
    Map<SubjectKind, String> copy = new EnumMap<>(SubjectKind.class);
    copy.putAll(values);
    values = Collections.unmodifiableMap(copy);
  }

  /** The first of the kinds of which there is an identifier in clear. */
  public Optional<SubjectKind> first(List<SubjectKind> kinds) {
    return kinds.stream().filter(this::clear).findFirst();
  }

  /** Whether there is something that is, or may be, the hash or cipher of an identifier. */
  public boolean onlyHashed(List<SubjectKind> kinds) {
    return first(kinds).isEmpty() && (hashed || kinds.stream().anyMatch(values::containsKey));
  }

  /** Hashes and ciphers have neither an at sign nor the form of a number. */
  private boolean clear(SubjectKind kind) {
    String value = values.get(kind);
    if (value == null) {
      return false;
    }
    return switch (kind) {
      case EMAIL -> value.indexOf('@') > 0;
      case PHONE -> PHONE.matcher(value).matches();
      case CUSTOMER_NUMBER, KEY -> !value.isBlank();
    };
  }

  @Override
  public String toString() {
    return "FidesIdentities" + values.keySet();
  }
}
