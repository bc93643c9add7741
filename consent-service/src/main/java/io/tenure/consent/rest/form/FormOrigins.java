package io.tenure.consent.rest.form;

import io.tenure.consent.domain.ConsentError;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The web pages that may use the form, by origin ({@code https://shop.example}); no wildcard. */
@ApplicationScoped
public class FormOrigins {
  private final Set<String> allowed;

  FormOrigins(@ConfigProperty(name = "tenure.form.origins") Optional<String> origins) {
    allowed =
        Arrays.stream(origins.orElse("").split("[\\s,]+"))
            .filter(origin -> !origin.isBlank())
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @throws TenureException {@code form.origin-refused}
   */
  void require(String origin) {
    if (origin == null || !allowed.contains(origin)) {
      throw new TenureException(
          ConsentError.ORIGIN_REFUSED, "The page's origin is not among tenure.form.origins.");
    }
  }

  /** Lets the browser hand the answer to the page; no cookie ever goes along. */
  Response.ResponseBuilder allow(Response.ResponseBuilder answer, String origin) {
    return answer
        .header("Access-Control-Allow-Origin", origin)
        .header("Vary", "Origin, Accept-Language")
        .header("Cache-Control", "no-store");
  }
}
