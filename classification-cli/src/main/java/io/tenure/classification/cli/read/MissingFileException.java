package io.tenure.classification.cli.read;

import java.nio.file.Path;

/** A file that a measure needs is not in the folder; that measure is left out. */
public final class MissingFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingFileException(Path folder, String name) {
    super("file %s.csv (or %s_*.csv) is not there in %s".formatted(name, name, folder));
  }
}
