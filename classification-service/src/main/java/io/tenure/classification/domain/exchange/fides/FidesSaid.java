package io.tenure.classification.domain.exchange.fides;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.classification.domain.document.PathName;
import io.tenure.classification.domain.exchange.fides.FidesNodes.CollectionNode;
import io.tenure.classification.domain.exchange.fides.FidesNodes.DatasetNode;
import io.tenure.classification.domain.exchange.fides.FidesNodes.FieldNode;
import io.tenure.classification.domain.exchange.said.Said;
import io.tenure.classification.domain.exchange.said.Said.Called;
import io.tenure.connector.map.Dataset.Identifier;
import io.tenure.connector.map.Dataset.Status;
import io.tenure.connector.map.Dataset.SubjectSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What fideslang datasets say about a map. */
public final class FidesSaid {

  private static final Map<String, Identifier> IDENTITIES =
      Map.of("email", Identifier.EMAIL, "phone_number", Identifier.PHONE);

  private final Map<String, Called> collections = new HashMap<>();
  private final List<Said.OfField> fields = new ArrayList<>();
  private final List<Said.OfDataset> datasets = new ArrayList<>();
  private final List<Said.OfRelation> relations = new ArrayList<>();
  private final List<Said.Note> notes = new ArrayList<>();

  private FidesSaid(List<DatasetNode> nodes) {
    for (DatasetNode node : nodes) {
      node.collections().forEach(c -> collections.put(node.key() + "." + c.name(), called(c)));
    }
  }

  /** All that they say. */
  public static Said of(List<DatasetNode> nodes) {
    FidesSaid said = new FidesSaid(nodes);
    nodes.forEach(said::dataset);
    return new Said(said.fields, said.datasets, said.relations, said.notes);
  }

  /** How the text calls the dataset of a collection. */
  public static Called called(CollectionNode node) {
    return node.tenure() == null || node.tenure().dataset() == null
        ? new Called(node.name().contains(".") ? node.name() : null, node.name())
        : new Called(node.tenure().dataset(), node.tenure().table());
  }

  private void dataset(DatasetNode node) {
    broad(node.place(), node.node());
    if (node.tenure() != null && node.tenure().relations() != null) {
      node.tenure()
          .relations()
          .forEach(r -> relations.add(new Said.OfRelation(node.place(), r, null, null)));
    }
    node.collections().forEach(c -> collection(node, c));
  }

  private void collection(DatasetNode in, CollectionNode node) {
    broad(node.place(), node.node());
    Called called = called(node);
    List<SubjectSource> identities = new ArrayList<>();
    for (FieldNode field : node.fields()) {
      field(called, field, field.name(), false);
      nested(called, field, field.name());
      identity(field).ifPresent(identities::add);
      if (in.tenure() == null) {
        references(called, field);
      }
    }
    boolean own = node.tenure() != null && node.tenure().kind() != null;
    if (own || !identities.isEmpty()) {
      datasets.add(
          new Said.OfDataset(
              node.place(), called, own ? node.tenure().toDataset(List.of()) : null, identities));
    }
  }

  private void nested(Called called, FieldNode node, String name) {
    for (FieldNode inner : node.fields()) {
      boolean own = inner.tenure() != null && inner.tenure().name() != null;
      String here = own ? inner.tenure().name() : PathName.of(name, List.of(inner.name()));
      field(called, inner, here, true);
      nested(called, inner, here);
    }
  }

  private void field(Called called, FieldNode node, String name, boolean nested) {
    boolean decided = node.tenure() != null && node.tenure().status() != Status.PROPOSED;
    boolean foreign = node.tenure() == null || node.tenure().status() == null;
    if (node.categories().isEmpty()) {
      if (decided && !foreign) {
        fields.add(new Said.OfField(node.place(), called, name, null, nested));
      }
      return;
    }
    if (!decided && !foreign) {
      return;
    }
    Optional<FidesCategory.Says> says = FidesCategory.of(node.categories());
    if (says.isEmpty()) {
      notes.add(
          new Said.Note(
              node.place(),
              "import.category-unknown",
              "None of its categories is known; add them to the map by hand."));
      return;
    }
    fields.add(
        new Said.OfField(
            node.place(), called, name, FidesContent.category(node).orElse(null), nested));
  }

  private static Optional<SubjectSource> identity(FieldNode node) {
    String identity = FidesNodes.meta(node.node()).path("identity").textValue();
    return Optional.ofNullable(identity == null ? null : IDENTITIES.get(identity))
        .map(identifier -> new SubjectSource(List.of(), node.name(), identifier));
  }

  private void references(Called called, FieldNode node) {
    for (JsonNode reference : FidesNodes.meta(node.node()).path("references")) {
      String field = reference.path("field").asText();
      int dot = field.lastIndexOf('.');
      Called to =
          dot < 0
              ? null
              : collections.getOrDefault(
                  reference.path("dataset").asText() + "." + field.substring(0, dot),
                  new Called(null, field.substring(0, dot)));
      if (to == null) {
        notes.add(
            new Said.Note(
                node.place(),
                "import.reference-invalid",
                "A reference names a field as collection.field."));
      } else {
        relations.add(
            new Said.OfRelation(
                node.place(),
                null,
                new Said.End(called, node.name()),
                new Said.End(to, field.substring(dot + 1))));
      }
    }
  }

  /** A category of a whole collection says nothing about a single field. */
  private void broad(String place, ObjectNode node) {
    if (!node.path("data_categories").isEmpty()) {
      notes.add(
          new Said.Note(
              place,
              "import.categories-of-collection",
              "Categories of a whole dataset or collection are kept for the export and label no"
                  + " field."));
    }
  }

  /**
   * What is to be laid over the map when it is exported.
   *
   * @param names how the map calls the collection at a place; empty where it has none
   */
  public static Overlay overlay(List<DatasetNode> nodes, Names names) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    for (DatasetNode dataset : nodes) {
      for (CollectionNode collection : dataset.collections()) {
        names.of(called(collection)).ifPresent(name -> add(tree, dataset, collection, name, names));
      }
    }
    return new Overlay(tree);
  }

  /** How a map calls what a text calls otherwise. */
  public interface Names {
    Optional<String> of(Called called);

    boolean field(String dataset, String field);
  }

  private static void add(
      ObjectNode tree, DatasetNode dataset, CollectionNode collection, String name, Names names) {
    ObjectNode whole = bare(dataset.node(), "meta");
    whole.remove("collections");
    tree.withObjectProperty("datasets").set(dataset.key(), whole);
    tree.withObjectProperty("homes").put(name, dataset.key());
    ObjectNode members = bare(collection.node(), "fides_meta");
    members.remove("fields");
    tree.withObjectProperty("collections").set(name, members);
    ObjectNode fields = tree.withObjectProperty("fields").withObjectProperty(name);
    collection.fields().stream()
        .filter(f -> names.field(name, f.name()))
        .forEach(f -> fields.set(f.name(), own(dataset, collection, f)));
  }

  /** A field without what Tenure adds by itself when it writes. */
  private static ObjectNode own(DatasetNode dataset, CollectionNode collection, FieldNode field) {
    ObjectNode copy = bare(field.node(), "fides_meta");
    FidesNested.removeOwn(copy);
    if (field.tenure() != null && copy.path("fides_meta") instanceof ObjectNode meta) {
      FidesField.removeDefaults(meta, dataset, collection, field);
      if (meta.isEmpty()) {
        copy.remove("fides_meta");
      }
    }
    return copy;
  }

  /** Without what Tenure says itself; the old name of a member becomes the new one. */
  private static ObjectNode bare(ObjectNode node, String meta) {
    ObjectNode copy = node.deepCopy();
    JsonNode old = copy.remove("fidesops_meta");
    if (old != null && !copy.has("fides_meta")) {
      copy.set("fides_meta", old);
    }
    if (copy.path(meta) instanceof ObjectNode members) {
      members.remove(TenureBlock.NAME);
      if (members.isEmpty()) {
        copy.remove(meta);
      }
    }
    return copy;
  }
}
