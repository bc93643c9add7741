package io.tenure.consent.domain.notice;

import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.purpose.PurposeKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is wrong with a notice. A draft may be unfinished in its purposes; what is submitted may
 * not.
 */
public final class NoticeCheck {
  private static final Pattern CONTEXT = Pattern.compile("[a-z0-9][a-z0-9._/-]{0,99}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  private NoticeCheck() {}

  /**
   * Faults in sentences; none where the notice can be submitted.
   *
   * @param known the purposes that exist among those it names, by key
   */
  public static List<String> faults(NoticeContent content, Map<String, NoticePurpose> known) {
    List<String> faults = new ArrayList<>(shape(content));
    for (String key : content.purposes()) {
      NoticePurpose purpose = known.get(key);
      if (purpose == null) {
        faults.add("there is no purpose " + key);
      } else if (!purpose.controller().equals(content.controller())) {
        faults.add("the purpose " + key + " belongs to another controller");
      }
    }
    return List.copyOf(faults);
  }

  /** Faults that no later step could heal; a draft with one is refused too. */
  public static List<String> shape(NoticeContent content) {
    List<String> faults = new ArrayList<>();
    if (content.texts().isEmpty()) {
      faults.add("texts: at least one language is needed");
    }
    Set<String> recipients = keys(content.recipients(), Recipient::key);
    unique(faults, "purposes", content.purposes());
    unique(faults, "recipients", content.recipients().stream().map(Recipient::key).toList());
    content.purposes().stream()
        .filter(key -> !PurposeKey.isValid(key))
        .forEach(_ -> faults.add("purposes: not a purpose key"));
    content.contexts().stream()
        .filter(context -> !CONTEXT.matcher(context).matches())
        .forEach(_ -> faults.add("contexts: lower case words such as web-shop/footer"));
    content.recipients().stream()
        .filter(r -> !PurposeKey.isValid(r.key()))
        .forEach(_ -> faults.add("recipients: a key is lower case words"));
    content.recipients().stream()
        .filter(r -> r.country() != null && !COUNTRY.matcher(r.country()).matches())
        .forEach(r -> faults.add("recipients: country is an ISO 3166 code of two letters"));
    content
        .texts()
        .forEach(
            (language, text) -> {
              same(faults, language, "purposes", text.purposes().keySet(), content.purposes());
              same(faults, language, "recipients", text.recipients().keySet(), recipients);
            });
    return List.copyOf(faults);
  }

  private static void same(
      List<String> faults,
      Language language,
      String what,
      Set<String> written,
      Collection<String> named) {
    Set<String> wanted = new HashSet<>(named);
    if (!written.containsAll(wanted)) {
      faults.add("texts." + language.tag() + "." + what + ": words are missing for some");
    }
    if (!wanted.containsAll(written)) {
      faults.add("texts." + language.tag() + "." + what + ": words for what the notice names not");
    }
  }

  private static void unique(List<String> faults, String what, List<String> keys) {
    if (new HashSet<>(keys).size() < keys.size()) {
      faults.add(what + ": one is named twice");
    }
  }

  private static <T> Set<String> keys(List<T> items, Function<T, String> key) {
    return items.stream().map(key).collect(Collectors.toSet());
  }
}
