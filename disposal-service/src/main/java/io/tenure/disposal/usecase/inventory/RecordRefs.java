package io.tenure.disposal.usecase.inventory;

import io.tenure.kit.subject.SubjectKind;
import java.util.List;
import java.util.UUID;

/**
 * Names for records and people that name nobody by themselves: ids and subject references are keyed
 * hashes, keys are kept encrypted.
 */
public interface RecordRefs {

  /** The id of a record, always the same for the same system, dataset and key. */
  UUID id(UUID systemId, String dataset, List<String> key);

  /** The key under AES-256-GCM, bound to the record's id. */
  byte[] encrypt(UUID recordId, List<String> key);

  /**
   * The key again.
   *
   * @throws io.tenure.kit.problem.TenureException {@code record.key-unreadable} with another key or
   *     other bytes
   */
  List<String> decrypt(UUID recordId, byte[] encrypted);

  /**
   * The fingerprint of a record's facts under a key, bound to the record: a plain digest of few
   * possible facts could be guessed.
   */
  byte[] seal(UUID recordId, byte[] fingerprint);

  /**
   * The subject reference of an identifier, {@code s1:...}.
   *
   * @throws io.tenure.kit.problem.TenureException {@code subject.invalid} where nothing is left
   *     after normalising
   */
  String subject(SubjectKind kind, String value);

  /** The subject reference of a row that has nothing better than its own key. */
  String subjectOfKey(String systemKey, String dataset, String key);
}
