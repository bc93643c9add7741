package io.tenure.kit.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that takes many items at once: its body may have {@code
 * tenure.http.max-bulk-body} bytes (10 MiB) instead of {@code tenure.http.max-body} (1 MiB).
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BulkBody {}
