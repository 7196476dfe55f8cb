import java.io.IOException;
import java.io.InputStream;
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
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes a platform jar such as an Android SDK has: every class, no code. {@code Platform OUT JAR...}
 *
 * <p>Of two classes of one name the first counts; the java.* classes that no jar has, such as
 * java.util.function, come from this JDK.
 */
final class Platform implements AutoCloseable {
    private final Set<String> written = new HashSet<>();
    private final JarOutputStream out;

    private Platform(OutputStream file) throws IOException {
        out = new JarOutputStream(file);
    }

    public static void main(String[] args) throws IOException {
        try (OutputStream file = Files.newOutputStream(Path.of(args[0]));
                Platform platform = new Platform(file)) {
            for (String name : List.of(args).subList(1, args.length)) platform.addJar(name);
            platform.addModule("java.base");
            // No phone has it; kotlinx.coroutines names it in a class for debuggers.
            platform.addModule("java.instrument");
        }
    }

    private void addJar(String name) throws IOException {
        try (JarFile jar = new JarFile(name)) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                if (!entry.getName().endsWith(".class")) continue;
                try (InputStream in = jar.getInputStream(entry)) {
                    add(entry.getName(), in.readAllBytes());
                }
            }
        }
    }

    private void addModule(String name) throws IOException {
        Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", name);
        try (Stream<Path> all = Files.walk(base.resolve("java"))) {
            for (Path path : (Iterable<Path>) all.filter(p -> p.toString().endsWith(".class")).sorted()::iterator) {
                add(base.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
    }

    private void add(String name, byte[] code) throws IOException {
        if (!written.add(name)) return;
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(code).accept(new Stub(writer), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        JarEntry entry = new JarEntry(name);
        entry.setTime(0);
        out.putNextEntry(entry);
        out.write(writer.toByteArray());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Gives each method that had code the shortest there is: it throws. */
    private static final class Stub extends ClassVisitor {
        Stub(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String type, String signature, String[] thrown) {
            MethodVisitor method = super.visitMethod(access, name, type, signature, thrown);
            if ((access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0) {
                method.visitCode();
                method.visitInsn(Opcodes.ACONST_NULL);
                method.visitInsn(Opcodes.ATHROW);
                // More than any method needs: arguments lie in the locals.
                method.visitMaxs(1, 256);
            }
            return method;
        }
    }
}
