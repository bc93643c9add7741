package io.tenure.disposal.usecase.inventory;

import io.tenure.connector.map.Dataset;
import io.tenure.disposal.domain.DisposalError;
import io.tenure.disposal.domain.inventory.Profiles;
import io.tenure.disposal.usecase.system.CrmSystem;
import io.tenure.disposal.usecase.system.SystemDirectory;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Makes ids of records of their keys, for systems that post events about them. Nothing is stored;
 * whether there is such a record is not told.
 */
@ApplicationScoped
public class MakeRecordReferences {

  private final SystemDirectory directory;
  private final RecordRefs refs;

  MakeRecordReferences(SystemDirectory directory, RecordRefs refs) {
    this.directory = directory;
    this.refs = refs;
  }

  /**
   * One id for each key, in their order.
   *
   * @param systemKey key of the system
   * @param keys parts of the primary key, as the system prints them
   * @throws TenureException {@code system.not-found}, {@code record.reference-invalid}
   */
  public List<UUID> make(String systemKey, String dataset, List<List<String>> keys) {
    CrmSystem system =
        directory.systems().stream()
            .filter(s -> s.key().equals(systemKey))
            .findFirst()
            .orElseThrow(
                () ->
                    new TenureException(DisposalError.SYSTEM_NOT_FOUND, "No system has this key."));
    int parts =
        directory
            .map(system.id())
            .dataset(dataset)
            .filter(Profiles::inventoried)
            .map(Dataset::keyColumns)
            .map(List::size)
            .orElseThrow(
                () -> invalid("The inventory keeps no records of a dataset of this name."));
    if (keys.stream().anyMatch(key -> key.size() != parts)) {
      throw invalid("A key of this dataset has " + parts + " part(s).");
    }
    return keys.stream().map(key -> refs.id(system.id(), dataset, key)).toList();
  }

  private static TenureException invalid(String detail) {
    return new TenureException(DisposalError.RECORD_REFERENCE_INVALID, detail);
  }
}
