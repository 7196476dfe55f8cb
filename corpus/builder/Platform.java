import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jetbrains.org.objectweb.asm.ClassReader;
import org.jetbrains.org.objectweb.asm.ClassVisitor;
import org.jetbrains.org.objectweb.asm.ClassWriter;
import org.jetbrains.org.objectweb.asm.FieldVisitor;
import org.jetbrains.org.objectweb.asm.MethodVisitor;
import org.jetbrains.org.objectweb.asm.Opcodes;

/**
 * One small jar of what apps are compiled against: the platform's classes without their code, and
 * the Java 8 API that the platform's jar leaves out, from the signatures javac keeps for --release.
 *
 * <p>Compilers open and read it many hundred times; the platform's own jar is ten times as large.
 */
final class Platform {
    private static final List<String> MODULES =
            List.of("java.base", "java.logging", "java.prefs", "java.sql", "java.xml");

    /** Arguments: the platform's jar, and the file to write. */
    public static void main(String[] args) throws IOException {
        write(Paths.get(args[0]), Paths.get(args[1]));
    }

    private static void write(Path platform, Path out) throws IOException {
        Path part = out.resolveSibling(out.getFileName() + ".part");
        Set<String> there = new HashSet<>();
        try (ZipOutputStream zip = new ZipOutputStream(
                new BufferedOutputStream(Files.newOutputStream(part), 1 << 16))) {
            copy(platform, zip, there);
            copy(Paths.get(System.getProperty("java.home"), "lib", "ct.sym"), zip, there);
        }
        Files.move(part, out, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void copy(Path from, ZipOutputStream zip, Set<String> there) throws IOException {
        try (ZipFile archive = new ZipFile(from.toFile())) {
            for (ZipEntry entry : Collections.list(archive.entries())) {
                String name = entry.getName();
                String wanted = name.endsWith(".sig") ? ofJava8(name) : name;
                if (wanted == null || !wanted.endsWith(".class") || there.contains(wanted)) continue;
                try (InputStream data = archive.getInputStream(entry)) {
                    byte[] bare = bare(data.readAllBytes());
                    if (bare != null && there.add(wanted)) store(zip, wanted, bare);
                }
            }
        }
    }

    /** Entries are called RELEASES/MODULE/CLASS.sig, a letter for each release that has them so. */
    private static String ofJava8(String name) {
        String[] words = name.split("/", 3);
        if (words.length < 3 || !words[0].contains("8") || !MODULES.contains(words[1])) return null;
        return words[2].replace(".sig", ".class");
    }

    /** Compilers read a stored entry faster than a deflated one. */
    private static void store(ZipOutputStream zip, String name, byte[] data) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(data);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(data.length);
        entry.setCrc(sum.getValue());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(data);
        zip.closeEntry();
    }

    /** Returns the class without code and private members, or null where no other can name it. */
    private static byte[] bare(byte[] data) {
        ClassReader reader = new ClassReader(data);
        boolean[] local = new boolean[1];
        ClassWriter writer = new ClassWriter(0);
        reader.accept(new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visitOuterClass(String owner, String method, String type) {
                local[0] = true;
            }

            @Override
            public FieldVisitor visitField(
                    int access, String name, String type, String signature, Object value) {
                return hidden(access) ? null : super.visitField(access, name, type, signature, value);
            }

            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String type, String signature, String[] exceptions) {
                return hidden(access) && !name.equals("<init>")
                        ? null : super.visitMethod(access, name, type, signature, exceptions);
            }
        }, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return local[0] ? null : writer.toByteArray();
    }

    private static boolean hidden(int access) {
        return (access & Opcodes.ACC_PRIVATE) != 0;
    }

    private Platform() {}
}
