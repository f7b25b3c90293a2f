package org.lectern.publish;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Looks at and removes whole folders. Symbolic links are files here and never followed. */
final class Tree {
  private Tree() {}

  /** Whether something is there, if only a link that leads nowhere. */
  static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** The files of a folder by their path in it; what lies inside {@code .git} is left out. */
  static SortedMap<String, Path> files(Path root) throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes a) {
            if (!folder.equals(root) && SitePath.of(root, folder).equals(".git")) {
              files.put(".git", folder);
              return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
            files.put(SitePath.of(root, file), file);
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  /** Deletes a folder of which every file is ours. */
  static void delete(Path root, FileOps ops) throws IOException {
    if (!exists(root)) {
      return;
    }
    for (Path path : all(root)) {
      ops.delete(path);
    }
  }

  /** Deletes the empty folders inside a folder, and it if it is empty then. */
  static void deleteEmptyFolders(Path root, FileOps ops) throws IOException {
    for (Path path : all(root)) {
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && isEmpty(path)) {
        ops.delete(path);
      }
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    }
  }

  /** Everything in and under a folder, contents before what contains them. */
  private static List<Path> all(Path root) throws IOException {
    List<Path> all = new ArrayList<>();
    try (var walk = Files.walk(root)) {
      walk.sorted(Comparator.comparingInt(Path::getNameCount).reversed()).forEach(all::add);
    }
    return all;
  }
}
