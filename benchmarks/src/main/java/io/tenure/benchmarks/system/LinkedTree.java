package io.tenure.benchmarks.system;

import io.tenure.quickstart.stack.ServiceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A tree of links in which one service is another module: the service with an endpoint more. */
final class LinkedTree {
  private LinkedTree() {}

  static Path with(Path root, ServiceName replaced, String module) {
    Path tree = root.resolve("benchmarks/target/tree");
    try {
      for (ServiceName name : ServiceName.values()) {
        link(tree.resolve(name.module()), root.resolve(name == replaced ? module : name.module()));
      }
      link(tree.resolve("quickstart"), root.resolve("quickstart"));
      return tree;
    } catch (IOException e) {
      throw new IllegalStateException("The tree of links could not be made", e);
    }
  }

  private static void link(Path link, Path to) throws IOException {
    Files.createDirectories(link.getParent());
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, to);
  }
}
