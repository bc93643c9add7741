package io.tenure.kit.problem;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The date lies in the years 1900 to 2200; null is fine. Anything else is a slip or a placeholder:
 * {@code request.date-out-of-range}.
 */
@Documented
@Constraint(validatedBy = SaneDateYears.class)
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface SaneDate {

  String message() default "must lie in the years 1900 to 2200";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
