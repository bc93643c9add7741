package io.tenure.classification.domain.map.diff;

import io.tenure.classification.domain.map.diff.MapChange.Aspect;
import io.tenure.classification.domain.map.diff.MapChange.Kind;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.ConsentSource;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.SubjectSource;
import io.tenure.connector.map.Dataset.TriggerSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What is different about one dataset that both maps have. */
final class DatasetDiff {

  private final Dataset before;
  private final Dataset after;
  private final List<MapChange> changes;

  DatasetDiff(Dataset before, Dataset after, List<MapChange> changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  void run() {
    member(Aspect.KIND, before.kind(), after.kind(), DiffWords::text);
    member(Aspect.KEY, before.keyColumns(), after.keyColumns(), DiffWords::columns);
    sources(
        Aspect.SUBJECT,
        before.subjects(),
        after.subjects(),
        SubjectSource::column,
        DiffWords::subject);
    member(Aspect.JURISDICTION, before.jurisdiction(), after.jurisdiction(), DiffWords::place);
    member(Aspect.CONTROLLER, before.controller(), after.controller(), DiffWords::place);
    sources(
        Aspect.TRIGGER,
        before.triggers(),
        after.triggers(),
        TriggerSource::trigger,
        DiffWords::trigger);
    member(Aspect.SOFT_DELETE, before.softDelete(), after.softDelete(), DiffWords::softDelete);
    sources(
        Aspect.CONSENT,
        before.consents(),
        after.consents(),
        ConsentSource::purpose,
        DiffWords::consent);
    fields();
    rows();
  }

  private void rows() {
    if (before.rowCount() != after.rowCount() || before.rowCountExact() != after.rowCountExact()) {
      add(
          Kind.CHANGED,
          Aspect.ROWS,
          null,
          before.rowCount(),
          after.rowCount(),
          DiffWords.rows(before, after));
    }
  }

  private void fields() {
    Map<String, Field> old = MapDiff.byName(before.fields(), Field::name);
    Map<String, Field> now = MapDiff.byName(after.fields(), Field::name);
    for (String name : MapDiff.names(old, now)) {
      Field was = old.get(name);
      Field is = now.get(name);
      if (was == null) {
        add(Kind.ADDED, Aspect.FIELD, name, null, is, DiffWords.added(after.name(), is));
      } else if (is == null) {
        String sentence = "The field %s.%s is gone.".formatted(before.name(), name);
        add(Kind.REMOVED, Aspect.FIELD, name, was, null, sentence);
      } else {
        field(was, is);
      }
    }
  }

  private void field(Field was, Field is) {
    if (!Objects.equals(was.category(), is.category())) {
      of(was, is, Aspect.CATEGORY, was.category(), is.category(), DiffWords::category);
    }
    if (!Objects.equals(was.sensitivity(), is.sensitivity())) {
      of(was, is, Aspect.SENSITIVITY, was.sensitivity(), is.sensitivity(), DiffWords::text);
    }
    if (was.status() != is.status()) {
      of(was, is, Aspect.STATUS, was.status(), is.status(), DiffWords::text);
    }
    if (!DiffWords.structure(was).equals(DiffWords.structure(is))) {
      of(was, is, Aspect.TYPE, was, is, DiffWords::structure);
    }
  }

  private <T> void of(Field was, Field is, Aspect aspect, T old, T now, Function<T, String> words) {
    add(
        Kind.CHANGED,
        aspect,
        is.name(),
        old,
        now,
        DiffWords.changed(
            aspect, after.name() + "." + was.name(), words.apply(old), words.apply(now)));
  }

  private <T> void member(Aspect aspect, T old, T now, Function<T, String> words) {
    if (!Objects.equals(old, now)) {
      Kind kind = old == null ? Kind.ADDED : now == null ? Kind.REMOVED : Kind.CHANGED;
      add(
          kind,
          aspect,
          null,
          old,
          now,
          DiffWords.changed(aspect, after.name(), words.apply(old), words.apply(now)));
    }
  }

  /** A source without its like on the other side; one of each under one name is a change. */
  private <T> void sources(
      Aspect aspect,
      List<T> before,
      List<T> after,
      Function<T, String> name,
      Function<T, String> words) {
    List<T> gone = new ArrayList<>(before);
    after.forEach(gone::remove);
    List<T> come = new ArrayList<>(after);
    before.forEach(come::remove);
    for (T old : gone) {
      T now =
          come.stream()
              .filter(c -> Objects.equals(name.apply(c), name.apply(old)))
              .findFirst()
              .orElse(null);
      come.remove(now);
      String sentence =
          DiffWords.changed(aspect, this.after.name(), words.apply(old), words.apply(now));
      add(now == null ? Kind.REMOVED : Kind.CHANGED, aspect, name.apply(old), old, now, sentence);
    }
    come.forEach(
        now ->
            add(
                Kind.ADDED,
                aspect,
                name.apply(now),
                null,
                now,
                DiffWords.changed(aspect, this.after.name(), words.apply(null), words.apply(now))));
  }

  private void add(Kind kind, Aspect aspect, String name, Object old, Object now, String sentence) {
    changes.add(new MapChange(kind, aspect, after.name(), name, old, now, sentence));
  }
}
