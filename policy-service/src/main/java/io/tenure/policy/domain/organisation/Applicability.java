package io.tenure.policy.domain.organisation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.SortedSet;

/**
 * Whom an obligation binds, as a predicate over facts about the organisation. Three-valued: what
 * was not stated is unknown, and never taken for no.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Applicability.Has.class, name = "HAS"),
  @JsonSubTypes.Type(value = Applicability.AtLeast.class, name = "AT_LEAST"),
  @JsonSubTypes.Type(value = Applicability.Not.class, name = "NOT"),
  @JsonSubTypes.Type(value = Applicability.All.class, name = "ALL"),
  @JsonSubTypes.Type(value = Applicability.Any.class, name = "ANY")
})
public sealed interface Applicability {

  /** Yes, no, or not enough was stated. */
  enum Answer {
    YES,
    NO,
    UNKNOWN;

    Answer not() {
      return switch (this) {
        case YES -> NO;
        case NO -> YES;
        case UNKNOWN -> UNKNOWN;
      };
    }
  }

  /** The answer for an organisation. */
  Answer of(Organisation organisation);

  /** Adds the facts that the predicate asks for and the organisation did not state. */
  void collectUnknown(Organisation organisation, SortedSet<String> unknown);

  /**
   * The organisation has one of these values.
   *
   * @param attribute such as {@code sector} or {@code role}
   */
  record Has(String attribute, List<String> anyOf) implements Applicability {
    public Has {
      anyOf = stated(anyOf);
    }

    @Override
    public Answer of(Organisation organisation) {
      return organisation
          .values(attribute)
          .map(values -> anyOf.stream().anyMatch(values::contains) ? Answer.YES : Answer.NO)
          .orElse(Answer.UNKNOWN);
    }

    @Override
    public void collectUnknown(Organisation organisation, SortedSet<String> unknown) {
      if (organisation.values(attribute).isEmpty()) {
        unknown.add(attribute);
      }
    }
  }

  /** A count of the organisation reaches a bound, such as {@code users.IN}. */
  record AtLeast(String measure, long bound) implements Applicability {
    @Override
    public Answer of(Organisation organisation) {
      return organisation
          .measure(measure)
          .map(count -> count >= bound ? Answer.YES : Answer.NO)
          .orElse(Answer.UNKNOWN);
    }

    @Override
    public void collectUnknown(Organisation organisation, SortedSet<String> unknown) {
      if (organisation.measure(measure).isEmpty()) {
        unknown.add(measure);
      }
    }
  }

  record Not(Applicability of) implements Applicability {
    @Override
    public Answer of(Organisation organisation) {
      return of.of(organisation).not();
    }

    @Override
    public void collectUnknown(Organisation organisation, SortedSet<String> unknown) {
      of.collectUnknown(organisation, unknown);
    }
  }

  record All(List<Applicability> of) implements Applicability {
    public All {
      of = stated(of);
    }

    @Override
    public Answer of(Organisation organisation) {
      return decided(Answer.NO, of, organisation);
    }

    @Override
    public void collectUnknown(Organisation organisation, SortedSet<String> unknown) {
      of.forEach(each -> each.collectUnknown(organisation, unknown));
    }
  }

  record Any(List<Applicability> of) implements Applicability {
    public Any {
      of = stated(of);
    }

    @Override
    public Answer of(Organisation organisation) {
      return decided(Answer.YES, of, organisation);
    }

    @Override
    public void collectUnknown(Organisation organisation, SortedSet<String> unknown) {
      of.forEach(each -> each.collectUnknown(organisation, unknown));
    }
  }

  /** One answer that decides is enough; else what is unknown leaves it open. */
  private static Answer decided(
      Answer deciding, List<Applicability> of, Organisation organisation) {
    List<Answer> answers = of.stream().map(each -> each.of(organisation)).toList();
    if (answers.contains(deciding)) {
      return deciding;
    }
    return answers.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : deciding.not();
  }

  /**
   * Whether every part says what it asks for.
   *
   * @param depth levels of predicates that are welcome
   */
  static boolean complete(Applicability predicate, int depth) {
    return depth > 0
        && switch (predicate) {
          case null -> false;
          case Has h -> named(h.attribute()) && !h.anyOf().isEmpty();
          case AtLeast a -> named(a.measure());
          case Not n -> complete(n.of(), depth - 1);
          case All a -> complete(a.of(), depth - 1);
          case Any a -> complete(a.of(), depth - 1);
        };
  }

  private static boolean complete(List<Applicability> of, int depth) {
    return !of.isEmpty() && of.stream().allMatch(each -> complete(each, depth));
  }

  private static boolean named(String name) {
    return name != null && !name.isBlank();
  }

  private static <T> List<T> stated(List<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }
}
