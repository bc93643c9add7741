package io.tenure.policy.golden;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.decision.Decision;
import io.tenure.policy.domain.decision.DecisionEngine;
import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.organisation.Bindings;
import io.tenure.policy.domain.pack.Pack;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.store.resource.ShippedCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The worked examples of this repository, and the policy they are decided with. */
public final class Golden {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().addModule(new JavaTimeModule()).build();

  private static final Catalogue CATALOGUE = ShippedCatalogue.load();
  private static final Pack PACK = read("/golden/policy.yaml", new TypeReference<>() {});

  private Golden() {}

  public static Pack pack() {
    return PACK;
  }

  public static PolicyEdition policy() {
    return new PolicyEdition("golden", "sha256:0", PACK.content(), CATALOGUE, Bindings.NONE);
  }

  public static List<GoldenCase> cases() {
    return read("/golden/cases.yaml", new TypeReference<>() {});
  }

  public static GoldenCase get(String id) {
    return cases().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  /** Sentences by case and language. */
  public static Map<String, Map<String, String>> sentences() {
    return read("/golden/sentences.yaml", new TypeReference<>() {});
  }

  public static List<DeadlineCase> deadlines() {
    return read("/golden/deadlines.yaml", new TypeReference<>() {});
  }

  public static DeadlineCase deadline(String id) {
    return deadlines().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  /** Obligations applied to cases, worked out by hand. */
  public static List<ObligationCase> obligations() {
    return read("/golden/obligations.yaml", new TypeReference<>() {});
  }

  /** Cases as a maintainer would write them, with the questions of a stranger. */
  public static List<StrangerCase> strangers() {
    return read("/golden/strangers.yaml", new TypeReference<>() {});
  }

  /** Rules of many laws. */
  static PolicyContent lawPolicy() {
    return read("/golden/law/policy.yaml", new TypeReference<>() {});
  }

  static List<LawCase> lawCases() {
    return read("/golden/law/cases.yaml", new TypeReference<>() {});
  }

  /** The one decision for the one field of a case. */
  public static Decision decide(GoldenCase golden) {
    List<Decision> decisions =
        DecisionEngine.decide(
            policy(),
            golden.fullProfile(),
            golden.facts(),
            golden.moment(),
            golden.erasureRequest());
    return decisions.getFirst();
  }

  private static <T> T read(String resource, TypeReference<T> type) {
    try (InputStream in = Golden.class.getResourceAsStream(resource)) {
      return YAML.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
