package io.tenure.classification.rest.exchange;

import io.tenure.kit.html.Html;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Pieces of HTML. Text is escaped where it enters. */
final class Markup {

  private Markup() {}

  static String heading(int level, String id, String text) {
    return "<h%d id=\"%s\">%s</h%d>\n".formatted(level, id, escaped(text), level);
  }

  static String paragraph(String text) {
    return "<p>" + escaped(text) + "</p>\n";
  }

  static String list(List<String> items, String otherwise) {
    return items.isEmpty()
        ? paragraph(otherwise)
        : items.stream()
            .map(i -> "<li>" + escaped(i) + "</li>")
            .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>\n"));
  }

  /** A table whose first cell in each row is that row's heading. */
  static <T> String table(
      String caption, List<String> columns, List<T> rows, Function<T, List<String>> cells) {
    StringBuilder table =
        new StringBuilder("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"")
            .append(escaped(caption))
            .append("\">\n<table>\n<caption>")
            .append(escaped(caption))
            .append("</caption>\n<thead><tr>");
    columns.forEach(c -> table.append("<th scope=\"col\">").append(escaped(c)).append("</th>"));
    table.append("</tr></thead>\n<tbody>\n");
    for (T row : rows) {
      List<String> texts = cells.apply(row);
      table.append("<tr><th scope=\"row\">").append(escaped(texts.getFirst())).append("</th>");
      texts
          .subList(1, texts.size())
          .forEach(t -> table.append("<td>").append(escaped(t)).append("</td>"));
      table.append("</tr>\n");
    }
    return table.append("</tbody>\n</table>\n</div>\n").toString();
  }

  static String escaped(String text) {
    return Html.text(text == null ? "" : text).markup();
  }
}
