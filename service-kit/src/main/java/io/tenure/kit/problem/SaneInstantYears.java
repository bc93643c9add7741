package io.tenure.kit.problem;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Instant;
import java.time.ZoneOffset;

/** Checks {@link SaneInstant}. */
public class SaneInstantYears implements ConstraintValidator<SaneInstant, Instant> {

  @Override
  public boolean isValid(Instant value, ConstraintValidatorContext context) {
    if (value == null) {
      return true;
    }
    try {
      return SaneYears.contains(value.atOffset(ZoneOffset.UTC).getYear());
    } catch (java.time.DateTimeException e) {
      return false;
    }
  }
}
