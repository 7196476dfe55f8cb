package bench.consent.route_table;

import android.content.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Calls modules by paths, if no rule turns them away. */
final class Routes {
    interface Module {
        void open(Context context);
    }

    private static final class Row {
        final String type;
        final boolean open;

        Row(String type, boolean open) {
            this.type = type;
            this.open = open;
        }
    }

    private final Map<String, Row> table = new HashMap<>();
    private final List<Predicate<String>> rules = new ArrayList<>();

    Routes put(String path, String type, boolean open) {
        table.put(path, new Row("bench.consent.route_table." + type, open));
        return this;
    }

    void rule(Predicate<String> passes) {
        rules.add(passes);
    }

    boolean go(Context context, String path) {
        Row row = table.get(path);
        if (row == null) {
            return false;
        }
        if (!row.open) {
            for (Predicate<String> rule : rules) {
                if (!rule.test(path)) {
                    return false;
                }
            }
        }
        try {
            Class<? extends Module> type = Class.forName(row.type).asSubclass(Module.class);
            type.getDeclaredConstructor().newInstance().open(context);
            return true;
        } catch (ReflectiveOperationException problem) {
            return false;
        }
    }
}
