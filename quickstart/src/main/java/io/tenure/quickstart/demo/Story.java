package io.tenure.quickstart.demo;

import java.io.PrintWriter;
import java.util.function.BiConsumer;

/** Writes to the terminal what happens, in numbered chapters, and keeps the outcome of checks. */
final class Story {
  private final PrintWriter out;
  private int chapter;
  private int failed;
  private int passed;

  Story(PrintWriter out) {
    this.out = out;
  }

  void chapter(String title) {
    chapter++;
    out.printf("%n%d. %s%n", chapter, title);
    out.flush();
  }

  void say(String format, Object... arguments) {
    out.println("   " + format.formatted(arguments));
    out.flush();
  }

  /** Something that must be true; a failed one makes the demo fail. */
  void check(boolean holds, String format, Object... arguments) {
    if (holds) {
      passed++;
    } else {
      failed++;
    }
    say((holds ? "[ok]   " : "[FAIL] ") + format, arguments);
  }

  /** A line now and then while long work is under way. */
  BiConsumer<Long, Long> progress(String what) {
    return new BiConsumer<>() {
      private long shownAt = System.nanoTime();

      @Override
      public void accept(Long done, Long total) {
        long now = System.nanoTime();
        if (now - shownAt > 3_000_000_000L) {
          shownAt = now;
          say("  ... %s: %,d%s", what, done, total > 0 ? " of %,d".formatted(total) : "");
        }
      }
    };
  }

  int failed() {
    return failed;
  }

  int passed() {
    return passed;
  }
}
