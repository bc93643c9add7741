package io.tenure.consent.store.purpose;

import io.tenure.consent.domain.purpose.Allowance;
import io.tenure.consent.domain.purpose.BalanceTest;
import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.domain.purpose.Necessity;
import io.tenure.consent.domain.purpose.PurposeDetails;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.domain.purpose.SpecialCondition;
import io.tenure.consent.domain.purpose.Transfer;
import io.tenure.consent.domain.purpose.Transfer.Safeguard;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Details of a purpose as they lie in their column. What is absent was never said. */
public final class DetailsJson {
  private DetailsJson() {}

  /** The text that is stored. */
  static String text(PurposeDetails details) {
    Allowance allowance = details.allowance();
    return new JsonObject()
        .put("parent", details.parent() == null ? null : details.parent().value())
        .put("necessity", details.necessity().name())
        .put("condition", name(details.condition()))
        .put("balanceTest", details.balanceTest() == null ? null : test(details.balanceTest()))
        .put("rightToObject", details.rightToObject())
        .put("recipients", array(details.recipients(), each -> each))
        .put("transfers", array(details.transfers(), DetailsJson::transfer))
        .put("dpvTerms", array(details.dpvTerms(), each -> each))
        .put("openFrom", text(allowance.openFrom()))
        .put("closedFrom", text(allowance.closedFrom()))
        .put("channels", array(allowance.channels().stream().sorted().toList(), Enum::name))
        .put("ageOfConsent", allowance.ageOfConsent())
        .encode();
  }

  /** Reads {@link #text}. */
  public static PurposeDetails read(String text, LegalBasis basis) {
    JsonObject json = new JsonObject(text);
    String parent = json.getString("parent");
    String condition = json.getString("condition");
    JsonObject test = json.getJsonObject("balanceTest");
    return new PurposeDetails(
        parent == null ? null : new PurposeKey(parent),
        json.containsKey("necessity")
            ? Necessity.valueOf(json.getString("necessity"))
            : Necessity.of(basis),
        condition == null ? null : SpecialCondition.valueOf(condition),
        test == null ? null : test(test),
        json.getString("rightToObject"),
        texts(json, "recipients"),
        list(json, "transfers", each -> transfer((JsonObject) each)),
        texts(json, "dpvTerms"),
        allowance(json));
  }

  /** When and on which channels the purpose may be used. */
  public static Allowance allowance(String text) {
    return allowance(new JsonObject(text));
  }

  private static Allowance allowance(JsonObject json) {
    Set<Channel> channels =
        texts(json, "channels").stream().map(Channel::valueOf).collect(Collectors.toSet());
    return new Allowance(
        instant(json, "openFrom"),
        instant(json, "closedFrom"),
        channels,
        json.getInteger("ageOfConsent", Allowance.AGE_OF_CONSENT));
  }

  private static JsonObject test(BalanceTest test) {
    return new JsonObject()
        .put("interest", test.interest())
        .put("conclusion", test.conclusion())
        .put("reference", test.reference())
        .put("decidedOn", test.decidedOn().toString());
  }

  private static BalanceTest test(JsonObject json) {
    return new BalanceTest(
        json.getString("interest"),
        json.getString("conclusion"),
        json.getString("reference"),
        LocalDate.parse(json.getString("decidedOn")));
  }

  private static JsonObject transfer(Transfer transfer) {
    return new JsonObject()
        .put("country", transfer.country())
        .put("recipient", transfer.recipient())
        .put("safeguard", transfer.safeguard().name());
  }

  private static Transfer transfer(JsonObject json) {
    return new Transfer(
        json.getString("country"),
        json.getString("recipient"),
        Safeguard.valueOf(json.getString("safeguard")));
  }

  private static <T> JsonArray array(Collection<T> values, Function<T, ?> mapper) {
    JsonArray array = new JsonArray();
    values.forEach(value -> array.add(mapper.apply(value)));
    return array;
  }

  private static <T> List<T> list(JsonObject json, String name, Function<Object, T> mapper) {
    return json.getJsonArray(name, new JsonArray()).stream().map(mapper).toList();
  }

  private static List<String> texts(JsonObject json, String name) {
    return list(json, name, each -> (String) each);
  }

  private static Instant instant(JsonObject json, String name) {
    String text = json.getString(name);
    return text == null ? null : Instant.parse(text);
  }

  private static String text(Instant instant) {
    return instant == null ? null : instant.toString();
  }

  private static String name(Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
