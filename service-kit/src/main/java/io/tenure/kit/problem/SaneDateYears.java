package io.tenure.kit.problem;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;

/** Checks {@link SaneDate}. */
public class SaneDateYears implements ConstraintValidator<SaneDate, LocalDate> {

  @Override
  public boolean isValid(LocalDate value, ConstraintValidatorContext context) {
    return value == null || SaneYears.contains(value.getYear());
  }
}
