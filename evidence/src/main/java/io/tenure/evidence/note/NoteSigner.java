package io.tenure.evidence.note;

import io.tenure.evidence.StrictBase64;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;

/** Signs with an Ed25519 key under a name. The private key never leaves this object. */
public final class NoteSigner {
  private final NoteKey key;
  private final PrivateKey privateKey;

  private NoteSigner(NoteKey key, PrivateKey privateKey) {
    this.key = key;
    this.privateKey = privateKey;
  }

  /**
   * A signer from the base64 text of a PKCS#8 encoded private key.
   *
   * @param name name of the key; for a log its origin
   * @throws IllegalArgumentException where the text is no Ed25519 private key; the message never
   *     holds any of it
   */
  public static NoteSigner ofPkcs8(String name, String base64) {
    try {
      var spec = new PKCS8EncodedKeySpec(StrictBase64.decode(base64.strip()));
      var secret = (EdECPrivateKey) KeyFactory.getInstance("Ed25519").generatePrivate(spec);
      return new NoteSigner(new NoteKey(name, publicKeyOf(secret)), secret);
    } catch (GeneralSecurityException | ClassCastException e) {
      throw new IllegalArgumentException("the signing key is no PKCS#8 Ed25519 private key");
    }
  }

  /** A signer with a fresh key. */
  public static NoteSigner generate(String name) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      byte[] encoded = pair.getPublic().getEncoded();
      byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
      return new NoteSigner(new NoteKey(name, raw), pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform of ours has Ed25519", e);
    }
  }

  /**
   * The JDK derives a public key only while generating, so it is given the seed as its randomness.
   */
  private static byte[] publicKeyOf(EdECPrivateKey secret) throws GeneralSecurityException {
    byte[] seed = secret.getBytes().orElseThrow(() -> new GeneralSecurityException("no seed"));
    var generator = KeyPairGenerator.getInstance("Ed25519");
    generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
    byte[] encoded = generator.generateKeyPair().getPublic().getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
  }

  private static final class Seed extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final byte[] seed;

    Seed(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }

  /** The matching verifier key. */
  public NoteKey key() {
    return key;
  }

  /** The private key as {@link #ofPkcs8} reads it; for setting up an installation. */
  public String pkcs8() {
    return StrictBase64.encode(privateKey.getEncoded());
  }

  /** Signature over the bytes. */
  public byte[] sign(byte[] message) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(privateKey);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("signing failed", e);
    }
  }
}
