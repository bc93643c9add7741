package io.tenure.quickstart.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Unpacks the archives that PostgreSQL and Keycloak come in. */
final class Archives {
  private Archives() {}

  /**
   * Unpacks a tar stream into a folder that does not exist yet; half a folder never stays.
   *
   * @param strip how many leading folders of each entry are left out
   */
  static void untar(InputStream tar, Path folder, int strip) throws IOException {
    Path half =
        folder.resolveSibling(folder.getFileName() + ".part-" + ProcessHandle.current().pid());
    Files.createDirectories(half);
    try (TarArchiveInputStream in = new TarArchiveInputStream(tar)) {
      for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        write(entry, in, half, strip);
      }
    }
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(folder + " appeared while it was being unpacked");
    }
    Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void write(TarArchiveEntry entry, InputStream in, Path root, int strip)
      throws IOException {
    Path name = Path.of(entry.getName()).normalize();
    if (name.getNameCount() <= strip) {
      return;
    }
    Path target = root.resolve(name.subpath(strip, name.getNameCount()).toString()).normalize();
    if (!target.startsWith(root)) {
      throw new IOException("An entry leads out of the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    if ((entry.getMode() & 0100) != 0) {
      Set<PosixFilePermission> rights = Files.getPosixFilePermissions(target);
      rights.add(PosixFilePermission.OWNER_EXECUTE);
      rights.add(PosixFilePermission.GROUP_EXECUTE);
      rights.add(PosixFilePermission.OTHERS_EXECUTE);
      Files.setPosixFilePermissions(target, rights);
    }
  }
}
