package io.tenure.disposal.domain.inventory;

import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.ConsentSource;
import io.tenure.connector.map.Dataset.TriggerSource;
import io.tenure.plan.PlanJson;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The profiles of a dataset: one for each pair of jurisdictions that its records have. */
public final class Profiles {

  private Profiles() {}

  /** Whether the inventory keeps the records of a dataset: they have a key and lead to people. */
  public static boolean inventoried(Dataset dataset) {
    return !dataset.keyColumns().isEmpty() && !dataset.subjects().isEmpty();
  }

  /** Profile of the records with these jurisdictions; null where they are not known. */
  public static Profile of(DataMap map, Dataset dataset, String jurisdiction, String controller) {
    List<ProfileField> fields =
        dataset.fields().stream()
            .filter(field -> field.category() != null && field.status() != Dataset.Status.REJECTED)
            .map(field -> new ProfileField(field.name(), field.category(), field.sensitivity()))
            .sorted(Comparator.comparing(ProfileField::name))
            .toList();
    List<String> triggers =
        dataset.triggers().stream().map(TriggerSource::trigger).distinct().sorted().toList();
    List<String> purposes =
        dataset.consents().stream().map(ConsentSource::purpose).distinct().sorted().toList();
    return new Profile(
        map.systemKey(),
        dataset.name(),
        dataset.kind(),
        jurisdiction,
        controller,
        fields,
        triggers,
        purposes);
  }

  /**
   * Id of a profile: follows from the system and from what the profile says, so that equal profiles
   * are one.
   */
  public static UUID id(UUID systemId, Profile profile) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("tenure/profile/v1".getBytes(StandardCharsets.US_ASCII));
      digest.update(systemId.toString().getBytes(StandardCharsets.US_ASCII));
      digest.update(PlanJson.canonical(profile).getBytes(StandardCharsets.UTF_8));
      return DerivedId.of(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Cuts an id from a hash. */
  public static final class DerivedId {
    private DerivedId() {}

    /** RFC 9562 version 8 (made by a rule of our own), variant 10. */
    public static UUID of(byte[] hash) {
      ByteBuffer bits = ByteBuffer.wrap(hash);
      long high = (bits.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x8000L;
      long low = (bits.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
      return new UUID(high, low);
    }
  }
}
