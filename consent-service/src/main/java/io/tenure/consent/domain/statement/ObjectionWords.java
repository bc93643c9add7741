package io.tenure.consent.domain.statement;

import static io.tenure.kit.html.Html.element;
import static io.tenure.kit.html.Html.join;

import io.tenure.consent.domain.language.Phrases;
import io.tenure.kit.html.Html;
import java.util.stream.Stream;

/**
 * What a person is told about objecting to everything. It says what {@link
 * io.tenure.consent.domain.check.CheckRule} and the fold do: no use is allowed while the objection
 * stands, whatever it rests on; consents end and do not come back; nothing is erased by it.
 */
public final class ObjectionWords {
  /** Name of the statement. */
  public static final String NAME = "objection-to-everything";

  private ObjectionWords() {}

  /**
   * @param stands whether the person objects already: then the way back is told
   */
  public static StatementText of(boolean stands, Phrases phrases) {
    Html html =
        stands
            ? told(phrases, "everything.back", "everything.back-consents")
            : join(
                Stream.of(
                    told(phrases, "everything.meaning", "everything.rests"),
                    element(
                        "ul",
                        element("li", phrases.say("everything.consents")),
                        element("li", phrases.say("everything.contract")),
                        element("li", phrases.say("everything.law")),
                        element("li", phrases.say("everything.later")),
                        element("li", phrases.say("everything.erasure")))));
    return new StatementText(NAME, phrases.language(), html.markup());
  }

  private static Html told(Phrases phrases, String... keys) {
    return join(Stream.of(keys).map(key -> element("p", phrases.say(key))));
  }
}
