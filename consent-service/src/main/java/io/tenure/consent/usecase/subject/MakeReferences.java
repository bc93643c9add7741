package io.tenure.consent.usecase.subject;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.subject.SubjectHash;
import io.tenure.kit.subject.SubjectKeys;
import io.tenure.kit.subject.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Turns identifiers into subject references at once; the identifier is neither stored nor logged.
 */
@ApplicationScoped
public class MakeReferences {
  private final SubjectHash hash;
  private final List<Integer> versions;

  MakeReferences(@ConfigProperty(name = SubjectKeys.SETTING) String keys) {
    SubjectKeys held = SubjectKeys.parse(keys);
    List<Integer> numbers = new ArrayList<>();
    held.versions().forEach(numbers::add);
    versions = List.copyOf(numbers);
    hash = new SubjectHash(held);
  }

  /**
   * The references under all keys that are held, the current one first.
   *
   * @throws TenureException {@code consent.identifier-invalid} where nothing is left after
   *     normalising
   */
  public List<SubjectReference> of(SubjectKind kind, String value) {
    List<SubjectReference> references = ifAny(kind, value);
    if (references.isEmpty()) {
      throw new TenureException(
          ConsentError.IDENTIFIER_INVALID,
          "Nothing is left of the identifier after normalising, or it is no such identifier.");
    }
    return references;
  }

  /** Like {@link #of}, and empty where nothing is left. */
  public List<SubjectReference> ifAny(SubjectKind kind, String value) {
    return hash.references(kind, value).stream().map(SubjectReference::new).toList();
  }

  /** Numbers of all keys that are held. */
  public List<Integer> versions() {
    return versions;
  }

  /** Number of the key that new references are made with. */
  public int currentVersion() {
    return hash.currentVersion();
  }
}
