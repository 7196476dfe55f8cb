import com.google.gson.Gson;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import soot.Scene;
import soot.SootClass;
import soot.SootMethod;
import soot.SourceLocator;
import soot.Unit;
import soot.jimple.Stmt;
import soot.jimple.infoflow.InfoflowConfiguration;
import soot.jimple.infoflow.android.InfoflowAndroidConfiguration;
import soot.jimple.infoflow.results.DataFlowResult;
import soot.jimple.infoflow.results.InfoflowResults;
import soot.jimple.infoflow.solver.cfg.IInfoflowCFG;
import soot.jimple.infoflow.taintWrappers.EasyTaintWrapper;
import soot.tagkit.SourceFileTag;

/**
 * Runs FlowDroid on one APK after another in one JVM: a path a line comes in, an answer a line goes
 * out. FlowDroid itself resets Soot's global state before each app.
 */
public final class FlowDroidPeer {
    private static final String TOOL = "FlowDroid 2.14.1";
    /** Classes any app leads to; without them call graph and verdicts would change silently. */
    private static final List<String> ALWAYS =
            List.of("java.lang.Object", "java.lang.String", "java.lang.Throwable");

    private final File platform;
    private final Definitions definitions;
    private final String shortcuts;
    private final long limit;

    private FlowDroidPeer(String[] args) throws IOException {
        platform = new File(args[0]);
        definitions = Definitions.read(Path.of(args[1]));
        shortcuts = defaultShortcuts() + "\n" + Files.readString(Path.of(args[2]));
        limit = Long.parseLong(args[3]);
    }

    private static String defaultShortcuts() throws IOException {
        try (var in = EasyTaintWrapper.class.getResourceAsStream("/EasyTaintWrapperSource.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        System.setOut(System.err); // Soot prints there
        FlowDroidPeer peer = new FlowDroidPeer(args);
        Gson gson = new Gson();
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String apk = in.readLine(); apk != null; apk = in.readLine()) {
                out.println(gson.toJson(peer.answer(new File(apk))));
                out.flush();
            }
        }
        System.exit(0); // FlowDroid's threads are no daemons
    }

    private Map<String, Object> answer(File apk) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long began = system.getProcessCpuTime();
        Map<String, Object> answer = new LinkedHashMap<>();
        Set<String> unresolved = new TreeSet<>();
        answer.put("tool", TOOL);
        try {
            answer.put("flows", flows(apk, unresolved));
        } catch (Exception | StackOverflowError problem) {
            answer.put("error", problem.toString());
        }
        if (!unresolved.isEmpty()) answer.put("note", "not in the platform jar: " + String.join(", ", unresolved));
        answer.put("cpu_s", (system.getProcessCpuTime() - began) / 1e9);
        return answer;
    }

    private InfoflowAndroidConfiguration configuration(File apk) {
        var config = new InfoflowAndroidConfiguration();
        var files = config.getAnalysisFileConfig();
        files.setTargetAPKFile(apk);
        files.setAndroidPlatformDir(platform);
        files.setAdditionalClasspath("");
        config.setEnableLineNumbers(true);
        config.setEnableReflection(true);
        config.setMergeDexFiles(true);
        config.setDataFlowTimeout(limit);
        config.getCallbackConfig().setCallbackAnalysisTimeout((int) limit);
        config.getPathConfiguration().setPathReconstructionTimeout(limit);
        var ends = config.getSourceSinkConfig();
        ends.setLayoutMatchingMode(InfoflowConfiguration.LayoutMatchingMode.MatchSensitiveOnly);
        ends.setCallbackSourceMode(InfoflowConfiguration.CallbackSourceMode.SourceListOnly);
        return config;
    }

    private List<Map<String, Object>> flows(File apk, Set<String> unresolved) throws IOException {
        List<Map<String, Object>> found = new ArrayList<>();
        Set<String> missing = new TreeSet<>();
        var app = new WholeNames(configuration(apk));
        app.setTaintWrapper(new EasyTaintWrapper(new StringReader(shortcuts)));
        app.addResultsAvailableHandler((graph, results) -> {
            missing.addAll(unresolved());
            found.addAll(ends(graph, results));
        });
        InfoflowResults results = app.runInfoflow(definitions);
        if (missing.stream().anyMatch(ALWAYS::contains)) throw new IOException("no " + missing);
        unresolved.addAll(missing);
        if (results == null) return found; // no component at all
        int end = results.getTerminationState();
        if (end != InfoflowResults.TERMINATION_SUCCESS) throw new IOException("ended in state " + end);
        List<String> problems = results.getExceptions();
        if (problems != null && !problems.isEmpty()) throw new IOException(problems.toString());
        return found;
    }

    /** Platform classes that the app calls or extends and that no jar given to FlowDroid has. */
    private static Set<String> unresolved() {
        Set<String> missing = new TreeSet<>();
        for (String name : ALWAYS) {
            note(Scene.v().getSootClassUnsafe(name), missing);
        }
        for (SootClass type : List.copyOf(Scene.v().getApplicationClasses())) {
            for (SootClass up = type; up.hasSuperclass(); up = up.getSuperclass()) {
                note(up.getSuperclass(), missing);
            }
            type.getInterfaces().forEach(face -> note(face, missing));
            for (SootMethod method : List.copyOf(type.getMethods())) {
                if (!method.hasActiveBody()) continue;
                for (Unit unit : method.getActiveBody().getUnits()) {
                    Stmt at = (Stmt) unit;
                    if (!at.containsInvokeExpr()) continue;
                    note(at.getInvokeExpr().getMethodRef().getDeclaringClass(), missing);
                }
            }
        }
        return missing;
    }

    private static void note(SootClass type, Set<String> missing) {
        String name = type.getName();
        boolean platform = name.startsWith("java.") || name.startsWith("javax.")
                || name.startsWith("android.") && !name.startsWith("android.support.");
        // isPhantom says nothing: Soot calls every class so whose bodies it was told to leave out.
        if (platform && SourceLocator.v().getClassSource(name) == null) missing.add(name);
    }

    private static List<Map<String, Object>> ends(IInfoflowCFG graph, InfoflowResults results) {
        List<Map<String, Object>> found = new ArrayList<>();
        if (results == null || results.getResultSet() == null) return found;
        for (DataFlowResult flow : results.getResultSet()) {
            found.add(Map.of(
                    "source", spot(graph, flow.getSource().getStmt()),
                    "sink", spot(graph, flow.getSink().getStmt())));
        }
        return found;
    }

    private static Map<String, Object> spot(IInfoflowCFG graph, Stmt at) {
        SootMethod method = graph.getMethodOf(at);
        SootClass type = method.getDeclaringClass();
        SourceFileTag tag = (SourceFileTag) type.getTag(SourceFileTag.NAME);
        String name = type.getShortName().split("\\$")[0] + ".java";
        return Map.of(
                "file", tag == null ? name : tag.getSourceFile(),
                "line", line(at, method),
                "method", method.getSignature());
    }

    /** The line of a statement; of the first line of its method for a parameter, which has none. */
    private static int line(Stmt at, SootMethod method) {
        if (at.getJavaSourceStartLineNumber() > 0) return at.getJavaSourceStartLineNumber();
        for (Unit unit : method.getActiveBody().getUnits()) {
            if (unit.getJavaSourceStartLineNumber() > 0) return unit.getJavaSourceStartLineNumber();
        }
        return 0;
    }
}
