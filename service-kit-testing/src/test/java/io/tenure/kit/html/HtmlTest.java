package io.tenure.kit.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {

  @Test
  void nothingBreaksOut() {
    String evil = "\"><script>'&\u0000\uD800";
    assertThat(Html.with("p", List.of("title", evil), Html.text(evil)).markup())
        .isEqualTo(
            "<p title=\"&quot;&gt;&lt;script&gt;&#39;&amp;\uFFFD\uFFFD\">&quot;&gt;&lt;script&gt;&#39;&amp;\uFFFD\uFFFD</p>");
    assertThat(Html.empty("meta", "content", evil).markup()).doesNotContain("<script");
    assertThatThrownBy(() -> Html.style("a{}</style><script>"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void emptyLinesSeparateParagraphs() {
    assertThat(Html.paragraphs(" one\nline \n\n two ").markup())
        .isEqualTo("<p>one\nline</p><p>two</p>");
  }
}
