package io.tenure.consent.domain.webhook;

import io.tenure.consent.domain.ConsentError;
import io.tenure.kit.problem.TenureException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Where a webhook calls: an https URL of a named host. Hosts that the operator allows by name may
 * be called by http and may lie in a private network.
 */
public record WebhookUrl(URI uri, boolean allowedByName) {
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  /**
   * @param allowed {@code host} or {@code host:port}, lower case
   * @throws TenureException {@code webhook.url-refused}
   */
  public static WebhookUrl parse(String text, Set<String> allowed) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException | NullPointerException e) {
      throw refused("it is no URL");
    }
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw refused("only https is called");
    }
    if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
      throw refused("it needs a host, and no user or fragment");
    }
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    boolean byName = allowed.contains(host) || allowed.contains(host + ":" + port(uri, scheme));
    if (!byName && scheme.equals("http")) {
      throw refused("only https is called");
    }
    if (!byName && (host.startsWith("[") || host.matches("[0-9.]+|0x[0-9a-f.x]+"))) {
      throw refused("it needs a host name");
    }
    return new WebhookUrl(uri, byName);
  }

  public boolean tls() {
    return uri.getScheme().equalsIgnoreCase("https");
  }

  public int port() {
    return port(uri, uri.getScheme().toLowerCase(Locale.ROOT));
  }

  public String host() {
    return uri.getHost();
  }

  /** Path and query as they are asked for. */
  public String target() {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  private static int port(URI uri, String scheme) {
    if (uri.getPort() > 0) {
      return uri.getPort();
    }
    return scheme.equals("https") ? HTTPS : HTTP;
  }

  private static TenureException refused(String why) {
    return new TenureException(
        ConsentError.WEBHOOK_URL_REFUSED, "The URL cannot be called: " + why + ".");
  }
}
