package io.tenure.policy.domain.catalogue;

/**
 * Names the edition of the catalogue that a policy version was checked against: what is shipped
 * together with the organisation's layer.
 *
 * @param version shipped version and, where the organisation says something, the digest of its
 *     layer; covered by the digest of the policy version
 * @param digest of all regulations and obligations; null for versions from before there were
 *     editions
 * @param layerRevision revision of the organisation's layer; 0 before the first
 */
public record EditionRef(String version, String digest, long layerRevision) {

  /** Stands between the shipped version and the digest of the organisation's layer. */
  private static final String LAYER = "+org.";

  /** Name of the edition with a layer over what is shipped. */
  public static String layered(String shippedVersion, String layerDigest) {
    return shippedVersion + LAYER + layerDigest;
  }

  /** The shipped version inside the name of an edition. */
  static String shippedPart(String version) {
    int layer = version.indexOf(LAYER);
    return layer < 0 ? version : version.substring(0, layer);
  }

  /** An edition of which only the name is known. */
  public static EditionRef named(String version) {
    return new EditionRef(version, null, 0);
  }

  /** Whether both say the same, whatever the count of revisions. */
  public boolean sameAs(EditionRef other) {
    return version.equals(other.version)
        && (digest == null || other.digest == null || digest.equals(other.digest));
  }
}
