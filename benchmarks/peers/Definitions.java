import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import soot.jimple.infoflow.android.data.parsers.PermissionMethodParser;
import soot.jimple.infoflow.data.SootMethodAndClass;
import soot.jimple.infoflow.sourcesSinks.definitions.AccessPathTuple;
import soot.jimple.infoflow.sourcesSinks.definitions.ISourceSinkDefinition;
import soot.jimple.infoflow.sourcesSinks.definitions.ISourceSinkDefinitionProvider;
import soot.jimple.infoflow.sourcesSinks.definitions.MethodSourceSinkDefinition;
import soot.jimple.infoflow.sourcesSinks.definitions.MethodSourceSinkDefinition.CallType;

/**
 * Our list of sources and sinks. FlowDroid's own reader takes the calls; parameters of callbacks,
 * which its text form cannot say, are added from lines that end in {@code -> _CALLBACK_}.
 */
final class Definitions implements ISourceSinkDefinitionProvider {
    private static final Pattern CALLBACK =
            Pattern.compile("<(?<type>[\\w.$]+): (?<result>[\\w.$\\[\\]]+) (?<name>\\w+)\\((?<args>.*)\\)> -> _CALLBACK_");

    private final Set<ISourceSinkDefinition> sources = new LinkedHashSet<>();
    private final Set<ISourceSinkDefinition> sinks = new LinkedHashSet<>();

    static Definitions read(Path file) throws IOException {
        Definitions all = new Definitions();
        List<String> calls = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Matcher callback = CALLBACK.matcher(line);
            if (callback.matches()) all.sources.add(parameters(callback));
            else if (line.startsWith("<")) calls.add(line);
        }
        PermissionMethodParser parser = PermissionMethodParser.fromStringList(calls);
        all.sources.addAll(parser.getSources());
        all.sinks.addAll(parser.getSinks());
        return all;
    }

    @SuppressWarnings("unchecked")
    private static MethodSourceSinkDefinition parameters(Matcher callback) {
        List<String> types = List.of(callback.group("args").split(","));
        Set<AccessPathTuple>[] tainted = new Set[types.size()];
        for (int i = 0; i < tainted.length; i++) {
            tainted[i] = Set.of(AccessPathTuple.getBlankSourceTuple());
        }
        var method = new SootMethodAndClass(
                callback.group("name"), callback.group("type"), callback.group("result"), types);
        return new MethodSourceSinkDefinition(method, null, tainted, null, CallType.Callback);
    }

    @Override
    public Collection<? extends ISourceSinkDefinition> getSources() {
        return sources;
    }

    @Override
    public Collection<? extends ISourceSinkDefinition> getSinks() {
        return sinks;
    }

    @Override
    public Collection<? extends ISourceSinkDefinition> getAllMethods() {
        Set<ISourceSinkDefinition> all = new LinkedHashSet<>(sources);
        all.addAll(sinks);
        return all;
    }
}
