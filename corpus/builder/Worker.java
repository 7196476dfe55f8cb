import com.android.apksig.ApkSigner;
import com.android.apksig.ApkVerifier;
import com.android.tools.r8.ClassFileResourceProvider;
import com.android.tools.r8.CompilationMode;
import com.android.tools.r8.D8;
import com.android.tools.r8.D8Command;
import com.android.tools.r8.OutputMode;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * One warm JVM for all Java tools of the corpus.
 *
 * <p>A request is one line on standard input: an id, an operation and its arguments, parted by
 * tabs. The answer is one line on standard output: the id, {@code ok} or {@code error}, and a
 * message with its line ends written as {@code \n}. Answers come in the order the work ends.
 */
public final class Worker {
    private static final PrintStream ANSWERS = System.out;
    private static final char[] PASSWORD = "assaybench".toCharArray();
    private static final Map<String, KeyStore> STORES = new ConcurrentHashMap<>();

    /** Opening the platform's jar costs more than a small app's compilation: each thread keeps it open. */
    private static final ThreadLocal<StandardJavaFileManager> FILES = ThreadLocal.withInitial(
            () -> ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null));

    private static Path jar;
    private static ClassFileResourceProvider platform;

    public static void main(String[] args) throws Exception {
        System.setOut(System.err);
        System.setProperty("kotlin.environment.keepalive", "true");
        jar = Paths.get(args[0]);
        platform = new Signatures(jar.toFile());
        ExecutorService pool = Executors.newFixedThreadPool(Integer.parseInt(args[1]));
        BufferedReader requests =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            String[] words = line.split("\t", -1);
            pool.submit(() -> answer(words));
        }
        pool.shutdown();
    }

    private static void answer(String[] words) {
        String state = "ok";
        String message;
        try {
            message = run(words[1], Arrays.copyOfRange(words, 2, words.length));
        } catch (Throwable problem) {
            state = "error";
            StringBuilder text = new StringBuilder();
            for (Throwable t = problem; t != null; t = t.getCause()) text.append(t).append('\n');
            message = text.toString();
        }
        synchronized (ANSWERS) {
            ANSWERS.println(words[0] + "\t" + state + "\t" + message.replace("\n", "\\n"));
            ANSWERS.flush();
        }
    }

    private static String run(String operation, String[] args) throws Exception {
        switch (operation) {
            case "javac": return javac(args);
            case "kotlinc": return kotlinc(args);
            case "d8": return d8(args);
            case "sign": return sign(args);
            case "verify": return verify(args);
            default: throw new IllegalArgumentException("no operation " + operation);
        }
    }

    /** javac OUT CLASSPATH SOURCE... */
    private static String javac(String[] args) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        StandardJavaFileManager files = FILES.get();
        List<File> sources = new ArrayList<>();
        for (int i = 2; i < args.length; i++) sources.add(new File(args[i]));
        List<String> options = List.of("-source", "8", "-target", "8", "-bootclasspath", jar.toString(),
                "-g", "-nowarn", "-proc:none", "-encoding", "UTF-8", "-Xlint:-options",
                "-cp", args[1].isEmpty() ? args[0] : args[1], "-d", args[0]);
        boolean done = compiler.getTask(errors, files, null, options, null,
                files.getJavaFileObjectsFromFiles(sources)).call();
        if (!done) throw new IllegalStateException(errors.toString());
        return "";
    }

    /** kotlinc OUT CLASSPATH SOURCE...; Java sources may be among them. */
    private static String kotlinc(String[] args) throws Exception {
        List<String> options = new ArrayList<>(List.of("-d", args[0], "-cp", args[1].isEmpty() ? jar.toString() : jar + ":" + args[1],
                "-no-jdk", "-no-stdlib", "-no-reflect", "-jvm-target", "1.8", "-Xlambdas=class",
                "-Xsam-conversions=class", "-nowarn"));
        options.addAll(Arrays.asList(args).subList(2, args.length));
        Class<?> type = Class.forName("org.jetbrains.kotlin.cli.jvm.K2JVMCompiler");
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        Object compiler = type.getDeclaredConstructor().newInstance();
        Object code = type.getMethod("exec", PrintStream.class, String[].class)
                .invoke(compiler, new PrintStream(errors, true), options.toArray(new String[0]));
        if (!"OK".equals(code.toString())) throw new IllegalStateException(errors.toString());
        return "";
    }

    /** d8 OUT MIN_API CLASSPATH INPUT...; the class path may be empty. */
    private static String d8(String[] args) throws Exception {
        D8Command.Builder command = D8Command.builder()
                .setMode(CompilationMode.DEBUG)
                .setMinApiLevel(Integer.parseInt(args[1]))
                .addLibraryResourceProvider(platform)
                .setOutput(Paths.get(args[0]), OutputMode.DexIndexed);
        for (String jar : args[2].split(":")) {
            if (!jar.isEmpty()) command.addClasspathFiles(Paths.get(jar));
        }
        for (int i = 3; i < args.length; i++) command.addProgramFiles(Paths.get(args[i]));
        D8.run(command.build());
        return "";
    }

    /** sign IN OUT KEYSTORE ALIAS MIN_SDK SCHEMES, the schemes as "v1,v2,v3". */
    private static String sign(String[] args) throws Exception {
        KeyStore store = STORES.computeIfAbsent(args[2], Worker::store);
        ApkSigner.SignerConfig signer = new ApkSigner.SignerConfig.Builder(args[3],
                (PrivateKey) store.getKey(args[3], PASSWORD),
                List.of((X509Certificate) store.getCertificate(args[3]))).build();
        List<String> schemes = Arrays.asList(args[5].split(","));
        new ApkSigner.Builder(List.of(signer))
                .setInputApk(new File(args[0])).setOutputApk(new File(args[1]))
                .setMinSdkVersion(Integer.parseInt(args[4]))
                .setV1SigningEnabled(schemes.contains("v1"))
                .setV2SigningEnabled(schemes.contains("v2"))
                .setV3SigningEnabled(schemes.contains("v3"))
                .setCreatedBy("AssayBench").build().sign();
        return "";
    }

    private static KeyStore store(String path) {
        try (FileInputStream stream = new FileInputStream(path)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(stream, PASSWORD);
            return store;
        } catch (Exception problem) {
            throw new IllegalStateException(path, problem);
        }
    }

    /** verify APK */
    private static String verify(String[] args) throws Exception {
        ApkVerifier.Result result = new ApkVerifier.Builder(new File(args[0])).build().verify();
        if (!result.isVerified()) throw new IllegalStateException("not verified: " + result.getErrors());
        return "";
    }

    private Worker() {}
}
