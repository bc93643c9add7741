package io.tenure.disposal.domain.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Digest of the exact ordered list that an approval is bound to. Any other record, order, form,
 * group, plan or fact gives another digest, and voids the approval.
 */
public final class Manifest {

  private final MessageDigest sha;

  private Manifest(String header) {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
    feed("tenure/manifest/v1");
    feed(header);
  }

  /**
   * Starts a digest.
   *
   * @param header what holds for the whole list: run, system, map version, policy digest
   */
  public static Manifest of(String header) {
    return new Manifest(header);
  }

  /** Adds the next line. */
  public Manifest add(ManifestItem item) {
    feed(item.recordId().toString());
    feed(item.dataset());
    feed(Integer.toString(item.stage()));
    feed(item.form().name());
    feed(item.planDigest());
    feed(item.fingerprint());
    list(item.covers());
    feed(Integer.toString(item.groups().size()));
    item.groups()
        .forEach(
            g -> {
              feed(g.groupId());
              feed(g.disposition());
              feed(String.valueOf(g.maximum()));
              feed(String.valueOf(g.disposeFrom()));
              feed(String.valueOf(g.retainUntil()));
            });
    return this;
  }

  /** The digest, {@code sha256:<hex>}; ends this object's use. */
  public String digest() {
    return "sha256:" + HexFormat.of().formatHex(sha.digest());
  }

  private void list(List<String> texts) {
    feed(Integer.toString(texts.size()));
    texts.forEach(this::feed);
  }

  private void feed(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sha.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
    sha.update(bytes);
  }
}
