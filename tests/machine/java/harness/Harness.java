import com.android.tools.r8.ArchiveClassFileProvider;
import com.android.tools.r8.CompilationMode;
import com.android.tools.r8.D8;
import com.android.tools.r8.D8Command;
import com.android.tools.r8.OutputMode;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles the suite, translates it to DEX, and runs its methods on this JVM.
 *
 * <p>Arguments: folder of the sources, folder to write to, API jar of the platform. It prints a line
 * for each method (class, name, result, parameters, parted by tabs) and an empty one; then answers
 * each line of input (class, name, arguments) with a kind and a value.
 */
public final class Harness {
    private static final PrintStream ANSWERS = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] args) throws Exception {
        System.setOut(System.err);
        Path out = Paths.get(args[1]);
        List<File> sources = new ArrayList<>();
        try (Stream<Path> found = Files.walk(Paths.get(args[0]))) {
            found.filter(path -> path.toString().endsWith(".java")).sorted().forEach(path -> sources.add(path.toFile()));
        }
        Path classes = out.resolve("plain");
        compile("8", classes, sources);
        translate(classes, out.resolve("plain.dex"), 24, false, Paths.get(args[2]));
        Path newer = out.resolve("dynamic");
        compile("9", newer, sources);
        translate(newer, out.resolve("dynamic.dex"), 28, true, Paths.get(args[2]));
        ClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()});
        list(loader, sources);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            ANSWERS.println(answer(loader, line.split("\t", -1)));
        }
    }

    private static void compile(String release, Path out, List<File> sources) throws Exception {
        Files.createDirectories(out);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("--release", release, "-g", "-nowarn", "-encoding", "UTF-8",
                    "-Xlint:-options", "-d", out.toString());
            boolean done = compiler.getTask(errors, files, null, options, null,
                    files.getJavaFileObjectsFromFiles(sources)).call();
            if (!done) throw new IllegalStateException(errors.toString());
        }
    }

    private static void translate(Path classes, Path out, int minApi, boolean asIs, Path platform) throws Exception {
        Files.createDirectories(out);
        D8Command.Builder command = D8Command.builder()
                .setMode(CompilationMode.DEBUG)
                .setMinApiLevel(minApi)
                .setDisableDesugaring(asIs)
                .addLibraryResourceProvider(new ArchiveClassFileProvider(platform))
                .setOutput(out, OutputMode.DexIndexed);
        try (Stream<Path> found = Files.walk(classes)) {
            found.filter(path -> path.toString().endsWith(".class")).sorted().forEach(command::addProgramFiles);
        }
        D8.run(command.build());
    }

    private static void list(ClassLoader loader, List<File> sources) throws Exception {
        for (File source : sources) {
            String name = "suite." + source.getName().replace(".java", "");
            List<Method> methods = new ArrayList<>();
            Collections.addAll(methods, Class.forName(name, false, loader).getDeclaredMethods());
            methods.sort(Comparator.comparing(Method::getName));
            for (Method method : methods) {
                if (!Modifier.isPublic(method.getModifiers())) continue;
                StringBuilder line = new StringBuilder(name + "\t" + method.getName() + "\t" + method.getReturnType().getName());
                for (Class<?> parameter : method.getParameterTypes()) line.append('\t').append(parameter.getName());
                ANSWERS.println(line);
            }
        }
        ANSWERS.println();
    }

    private static String answer(ClassLoader loader, String[] words) {
        try {
            Method found = null;
            for (Method method : Class.forName(words[0], false, loader).getDeclaredMethods()) {
                if (method.getName().equals(words[1]) && Modifier.isPublic(method.getModifiers())) found = method;
            }
            Class<?>[] types = found.getParameterTypes();
            Object[] args = new Object[types.length];
            for (int i = 0; i < types.length; i++) args[i] = parse(types[i], words[i + 2]);
            return shown(found.invoke(null, args));
        } catch (InvocationTargetException problem) {
            return "thrown\t" + problem.getCause().getClass().getName();
        } catch (ReflectiveOperationException problem) {
            return "error\t" + problem;
        } catch (LinkageError problem) {
            return "thrown\t" + problem.getClass().getName();
        }
    }

    private static Object parse(Class<?> type, String word) {
        if (type == String.class) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < word.length(); i += 4) text.append((char) Integer.parseInt(word.substring(i, i + 4), 16));
            return text.toString();
        }
        long value = Long.parseLong(word);
        if (type == int.class || type == Object.class) return (int) value;
        if (type == boolean.class) return value != 0;
        if (type == byte.class) return (byte) value;
        if (type == short.class) return (short) value;
        if (type == char.class) return (char) value;
        if (type == float.class) return Float.intBitsToFloat((int) value);
        if (type == double.class) return Double.longBitsToDouble(value);
        return value;
    }

    private static String shown(Object value) {
        if (value == null) return "word\t0";
        if (value instanceof String) {
            StringBuilder out = new StringBuilder("text\t");
            for (char letter : ((String) value).toCharArray()) out.append(String.format("%04x", (int) letter));
            return out.toString();
        }
        if (value instanceof Boolean) return "word\t" + ((Boolean) value ? 1 : 0);
        if (value instanceof Character) return "word\t" + (int) (Character) value;
        if (value instanceof Float) return "word\t" + Float.floatToIntBits((Float) value);
        if (value instanceof Double) return "wide\t" + Double.doubleToLongBits((Double) value);
        if (value instanceof Long) return "wide\t" + value;
        return "word\t" + ((Number) value).intValue();
    }
}
