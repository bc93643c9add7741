package io.tenure.classification.domain.taxonomy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All data categories: fideslang's default keys and Tenure's extensions. */
public final class Taxonomy {

  private static final Taxonomy STANDARD = read("/io/tenure/classification/categories.tsv");

  private final Map<String, Category> byKey;

  private Taxonomy(Map<String, Category> byKey) {
    this.byKey = Collections.unmodifiableMap(byKey);
  }

  /** The categories that Tenure ships. */
  public static Taxonomy standard() {
    return STANDARD;
  }

  /** The category of that key. */
  public Optional<Category> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** All categories, in the order of the list. */
  public Collection<Category> all() {
    return byKey.values();
  }

  /** Sensitivity of a category; LOW for no category, UNKNOWN for a key that is not in the list. */
  public Sensitivity sensitivity(String key) {
    if (key == null) {
      return Sensitivity.LOW;
    }
    return find(key).map(Category::sensitivity).orElse(Sensitivity.UNKNOWN);
  }

  /** True where one key is the other, or lies above it; {@code user} alone says nothing. */
  public static boolean compatible(String one, String other) {
    if (one == null || other == null || one.equals("user") || other.equals("user")) {
      return false;
    }
    return one.equals(other) || one.startsWith(other + ".") || other.startsWith(one + ".");
  }

  private static Taxonomy read(String resource) {
    Map<String, Category> categories = new LinkedHashMap<>();
    try (InputStream in = Taxonomy.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(c -> categories.put(c[0], category(c)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Taxonomy(categories);
  }

  private static Category category(String[] cells) {
    return new Category(
        cells[0],
        Sensitivity.valueOf(cells[1]),
        cells[2].isEmpty() ? null : cells[2],
        cells[3].isEmpty() ? null : cells[3],
        cells[4].equals("x"));
  }
}
