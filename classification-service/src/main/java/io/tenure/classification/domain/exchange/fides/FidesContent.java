package io.tenure.classification.domain.exchange.fides;

import io.tenure.classification.domain.exchange.ExchangeException;
import io.tenure.classification.domain.exchange.fides.FidesNodes.CollectionNode;
import io.tenure.classification.domain.exchange.fides.FidesNodes.DatasetNode;
import io.tenure.classification.domain.exchange.fides.FidesNodes.FieldNode;
import io.tenure.classification.domain.map.Publication.Content;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads a map back from the fideslang datasets that {@link FidesWriter} wrote, nothing lost. */
public final class FidesContent {

  private FidesContent() {}

  /**
   * The content of the map.
   *
   * @throws ExchangeException where a collection or field does not have Tenure's own members, which
   *     alone say what fideslang has no word for
   */
  public static Content of(List<DatasetNode> nodes) {
    List<Dataset> datasets = new ArrayList<>();
    List<Relation> relations = new ArrayList<>();
    for (DatasetNode node : nodes) {
      if (node.tenure() != null && node.tenure().relations() != null) {
        relations.addAll(node.tenure().relations());
      }
      node.collections().forEach(c -> datasets.add(dataset(c)));
    }
    datasets.sort(Comparator.comparing(Dataset::name));
    relations.sort(Comparator.comparing(Relation::id));
    return new Content(datasets, relations);
  }

  private static Dataset dataset(CollectionNode node) {
    TenureBlock.OfCollection own = node.tenure();
    if (own == null || own.dataset() == null || own.kind() == null) {
      throw new ExchangeException(
          node.place(), "Not written by Tenure: it has no dataset and kind in fides_meta.tenure.");
    }
    List<FieldNode> fields = new ArrayList<>(node.fields());
    fields.forEach(FidesContent::require);
    node.fields().forEach(f -> nested(f, fields));
    fields.sort(Comparator.comparingInt(f -> position(f.tenure())));
    return own.toDataset(fields.stream().map(FidesContent::field).toList());
  }

  /** Nested fields that are of the map; others are kept beside it. */
  private static void nested(FieldNode node, List<FieldNode> fields) {
    for (FieldNode inner : node.fields()) {
      if (inner.tenure() != null && inner.tenure().inside() != null) {
        require(inner);
        fields.add(inner);
      }
      nested(inner, fields);
    }
  }

  private static int position(TenureBlock.OfField own) {
    return own.position() == null ? Integer.MAX_VALUE : own.position();
  }

  private static void require(FieldNode node) {
    TenureBlock.OfField own = node.tenure();
    if (own == null || own.type() == null || own.status() == null) {
      throw new ExchangeException(
          node.place(), "Not written by Tenure: it has no type and status in fides_meta.tenure.");
    }
  }

  private static String name(FieldNode node) {
    return node.tenure().name() == null ? node.name() : node.tenure().name();
  }

  private static Field field(FieldNode node) {
    return node.tenure().toField(name(node), category(node).orElse(null));
  }

  /**
   * The category that a field says: that of Tenure where fideslang's keys are its standard form,
   * else that of the keys, which somebody changed.
   */
  static Optional<String> category(FieldNode node) {
    List<String> keys = node.categories();
    String own = node.tenure() == null ? null : node.tenure().category();
    if (own != null && keys.contains(FidesCategory.standard(own))) {
      return Optional.of(own);
    }
    return FidesCategory.of(keys).map(FidesCategory.Says::key);
  }
}
