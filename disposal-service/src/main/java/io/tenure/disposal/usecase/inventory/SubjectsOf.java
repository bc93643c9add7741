package io.tenure.disposal.usecase.inventory;

import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.record.SourceRecord;
import io.tenure.connector.record.SourceRecord.SubjectValue;
import io.tenure.disposal.domain.inventory.SubjectPath;
import io.tenure.kit.subject.SubjectKind;
import io.tenure.kit.subject.SubjectNormaliser;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Turns the identifiers of a record into references at once; identifiers that identify nobody are
 * left out.
 */
@ApplicationScoped
public class SubjectsOf {

  private final RecordRefs refs;

  SubjectsOf(RecordRefs refs) {
    this.refs = refs;
  }

  /** Sorted, without repetition. */
  public List<String> references(DataMap map, Dataset dataset, SourceRecord record) {
    return record.subjects().stream()
        .map(value -> reference(map, dataset, value))
        .flatMap(Optional::stream)
        .distinct()
        .sorted()
        .toList();
  }

  private Optional<String> reference(DataMap map, Dataset dataset, SubjectValue value) {
    return switch (value.identifier()) {
      case EMAIL -> hashed(SubjectKind.EMAIL, value.value());
      case PHONE -> hashed(SubjectKind.PHONE, value.value());
      case CUSTOMER_NUMBER -> hashed(SubjectKind.CUSTOMER_NUMBER, value.value());
      case KEY ->
          Optional.of(
              refs.subjectOfKey(
                  map.systemKey(), SubjectPath.keyDataset(map, dataset), value.value()));
    };
  }

  private Optional<String> hashed(SubjectKind kind, String value) {
    return SubjectNormaliser.normalise(kind, value).map(normal -> refs.subject(kind, normal));
  }
}
