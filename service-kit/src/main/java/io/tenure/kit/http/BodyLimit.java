package io.tenure.kit.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.lang.reflect.Method;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses bodies that are larger than their endpoint needs ({@code request.too-large}), whether or
 * not they say so beforehand.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class BodyLimit implements ReaderInterceptor {

  private final long ordinary;
  private final long bulk;

  @Context ResourceInfo resource;

  BodyLimit(
      @ConfigProperty(name = "tenure.http.max-body", defaultValue = "1M") MemorySize ordinary,
      @ConfigProperty(name = "tenure.http.max-bulk-body", defaultValue = "10M") MemorySize bulk) {
    this.ordinary = ordinary.asLongValue();
    this.bulk = bulk.asLongValue();
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    Method method = resource.getResourceMethod();
    if (method != null && method.isAnnotationPresent(StreamedBody.class)) {
      return context.proceed();
    }
    long limit = method != null && method.isAnnotationPresent(BulkBody.class) ? bulk : ordinary;
    if (declared(context) > limit) {
      throw tooLarge(limit);
    }
    context.setInputStream(new LimitedStream(context.getInputStream(), limit));
    return context.proceed();
  }

  static TenureException tooLarge(long limit) {
    return new TenureException(
            KitError.REQUEST_TOO_LARGE,
            "A body of at most " + limit + " bytes is taken here; send smaller parts.")
        .with("maxBytes", limit);
  }

  private static long declared(ReaderInterceptorContext context) {
    String length = context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
