package io.tenure.policy.rest.audit;

import io.tenure.policy.domain.audit.Act;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This method of a resource has an effect, and each success leaves an entry of this kind in the
 * audit log. Every method other than GET is either this or a {@link ChangesNothing}: {@code
 * AuditedActsQuarkusTest} fails otherwise, and where the entry is missing.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Audited {
  Act.Kind value();
}
