package appassay.phone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.robolectric.RuntimeEnvironment;

/** The app's files, which outlive its process. */
final class Data {
  private static final long MOST = 8 << 20;

  private Data() {}

  private static Path folder(String name) {
    return RuntimeEnvironment.getTempDirectory().createIfNotExists(name + "-dataDir");
  }

  /** All files by name, in base64; none where they are too large. */
  static Map<String, String> kept() throws IOException {
    Map<String, String> found = new LinkedHashMap<>();
    if (Phone.app == null) {
      return found;
    }
    android.app.QueuedWork.waitToFinish();
    Path top = Path.of(Phone.app.getApplicationInfo().dataDir);
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(top, 12)) {
      paths = walk.filter(path -> Files.isRegularFile(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)).limit(2000).toList();
    }
    long left = MOST;
    for (Path path : paths) {
      left -= Files.size(path);
      if (left < 0) {
        return Map.of();
      }
      found.put(top.relativize(path).toString(), Base64.getEncoder().encodeToString(Files.readAllBytes(path)));
    }
    return found;
  }

  /** Puts a file back before the app starts; `name` is in base64, its first part the package. */
  static void put(String name, String data) throws IOException {
    String[] parts = new String(Base64.getDecoder().decode(name), java.nio.charset.StandardCharsets.UTF_8).split("/", 2);
    Path top = folder(parts[0]).normalize();
    Path path = top.resolve(parts[1]).normalize();
    if (path.startsWith(top)) {
      Files.createDirectories(path.getParent());
      Files.write(path, Base64.getDecoder().decode(data));
    }
  }
}
