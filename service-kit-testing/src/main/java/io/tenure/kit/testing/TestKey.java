package io.tenure.kit.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * The RSA key of the tests: made anew in each JVM, shared between class loaders through the JVM's
 * properties, never on disk.
 */
final class TestKey {

  private static final String PRIVATE = "tenure.test.private-key";
  private static final String PUBLIC = "tenure.test.public-key";

  private TestKey() {}

  static String publicKeyBase64() {
    return ensure(PUBLIC);
  }

  static PrivateKey privateKey() {
    try {
      return KeyFactory.getInstance("RSA")
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(ensure(PRIVATE))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static KeyPair fresh() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String ensure(String property) {
    synchronized (System.getProperties()) {
      if (System.getProperty(PRIVATE) == null) {
        KeyPair pair = fresh();
        System.setProperty(
            PRIVATE, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        System.setProperty(
            PUBLIC, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
      }
      return System.getProperty(property);
    }
  }
}
