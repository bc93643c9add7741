package io.tenure.kit.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Signed bearer tokens as an identity provider would issue them, and the kinds that a service must
 * refuse. The audience is the application under test.
 */
public final class Tokens {

  public static final String ISSUER = "https://issuer.tenure.test/realms/tenure";

  private static final long LIFETIME_SECONDS = 3600;

  /** The program that tokens are issued to. */
  public static final String CLIENT = "tenure-test";

  private Tokens() {}

  /** A good token of that person with these roles. */
  public static String of(String subject, String... roles) {
    return claims(subject, roles).jws().sign(TestKey.privateKey());
  }

  /** A good token that says more, such as a verified address. */
  public static String with(Map<String, Object> more, String subject, String... roles) {
    JwtClaimsBuilder claims = claims(subject, roles);
    more.forEach(claims::claim);
    return claims.jws().sign(TestKey.privateKey());
  }

  /** The service account of another service. */
  public static String service(String name) {
    return of("service-account-" + name, "service");
  }

  /** Was good until an hour ago. */
  public static String expired(String subject, String... roles) {
    long now = Instant.now().getEpochSecond();
    return claims(subject, roles)
        .issuedAt(now - 2 * LIFETIME_SECONDS)
        .expiresAt(now - LIFETIME_SECONDS)
        .jws()
        .sign(TestKey.privateKey());
  }

  /** Good, but made for another service. */
  public static String forAudience(String audience, String subject, String... roles) {
    return claims(subject, roles).audience(audience).jws().sign(TestKey.privateKey());
  }

  /** Signed with the right key, but says it comes from somewhere else. */
  public static String foreignIssuer(String subject, String... roles) {
    return claims(subject, roles)
        .issuer("https://elsewhere.test/realms/tenure")
        .jws()
        .sign(TestKey.privateKey());
  }

  /** Right claims, wrong key. */
  public static String wrongKey(String subject, String... roles) {
    PrivateKey other = TestKey.fresh().getPrivate();
    return claims(subject, roles).jws().sign(other);
  }

  private static JwtClaimsBuilder claims(String subject, String... roles) {
    String audience =
        ConfigProvider.getConfig()
            .getOptionalValue("quarkus.application.name", String.class)
            .orElse("tenure-test");
    return Jwt.claims()
        .issuer(ISSUER)
        .subject(subject)
        .audience(audience)
        .preferredUserName(subject)
        .claim("azp", CLIENT)
        .claim("roles", Set.of(roles))
        .expiresIn(LIFETIME_SECONDS);
  }
}
