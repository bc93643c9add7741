package io.tenure.policy.cli.server;

import io.tenure.policy.cli.say.CliException;
import io.tenure.policy.cli.say.Shown;
import java.net.URI;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Address of policy-service, or of one version there.
 *
 * @param base scheme, host and port
 * @param policyId null where the version in effect is meant
 * @param version number of the version, 0 where the one in effect is meant
 */
public record ServerUrl(URI base, String policyId, int version) {
  private static final Pattern VERSION =
      Pattern.compile("/api/v1/policies/([0-9a-fA-F-]{36})/versions/([1-9][0-9]{0,8})");
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Whether a word on the command line is an address and no folder. */
  public static boolean looksLikeOne(String text) {
    return text.startsWith("http://") || text.startsWith("https://");
  }

  /**
   * The address.
   *
   * @param plain whether a token may go over http to another machine
   */
  public static ServerUrl of(String text, boolean plain) {
    URI uri = uri(text);
    boolean http = "http".equals(uri.getScheme());
    if (!http && !"https".equals(uri.getScheme())
        || uri.getHost() == null
        || uri.getRawUserInfo() != null
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null) {
      throw wrong(text);
    }
    if (http && !plain && !HERE.contains(uri.getHost())) {
      throw CliException.usage(
          "A token does not go over http to another machine; use https, or say --allow-http.");
    }
    URI base = URI.create(uri.getScheme() + "://" + uri.getRawAuthority());
    Matcher version = VERSION.matcher(uri.getRawPath() == null ? "" : uri.getRawPath());
    if (version.matches()) {
      return new ServerUrl(base, version.group(1), Integer.parseInt(version.group(2)));
    }
    if (uri.getRawPath() != null && !uri.getRawPath().isEmpty() && !uri.getRawPath().equals("/")) {
      throw wrong(text);
    }
    return new ServerUrl(base, null, 0);
  }

  private static URI uri(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw wrong(text);
    }
  }

  private static CliException wrong(String text) {
    return CliException.usage(
        "'%s' is no address of policy-service such as https://policy.example.org, or of a version below /api/v1/policies/."
            .formatted(Shown.of(text)));
  }
}
