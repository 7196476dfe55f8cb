import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Fills the gaps of a platform: the java.* classes of this JDK that none of the given jars has,
 * such as java.util.function. {@code Filler OUT JAR...}
 */
final class Filler {
    private Filler() {}

    public static void main(String[] args) throws IOException {
        Set<String> have = new HashSet<>();
        for (String name : List.of(args).subList(1, args.length)) {
            try (JarFile jar = new JarFile(name)) {
                jar.stream().forEach(entry -> have.add(entry.getName()));
            }
        }
        Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base");
        try (Stream<Path> all = Files.walk(base.resolve("java"));
                OutputStream file = Files.newOutputStream(Path.of(args[0]));
                JarOutputStream out = new JarOutputStream(file)) {
            for (Path path : (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
                String name = base.relativize(path).toString();
                if (have.contains(name)) continue;
                JarEntry entry = new JarEntry(name);
                entry.setTime(0);
                out.putNextEntry(entry);
                Files.copy(path, out);
            }
        }
    }
}
