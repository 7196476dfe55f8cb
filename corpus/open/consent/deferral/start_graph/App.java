package bench.consent.start_graph;

import android.app.Application;
import java.io.File;

public final class App extends Application {
    private final Graph graph = new Graph();

    @Override
    public void onCreate() {
        super.onCreate();
        graph.add(new Number(this, "folders")); //: @no_dependency
        graph.add(new Number(this, "folders", "asked")); //: @wrong_signal
        graph.add(new Number(this, "folders", "agreed")); //: @guarded
        graph.add(new Step("folders") {
            @Override
            public void run() {
                new File(getFilesDir(), "orders").mkdirs();
            }
        });
        graph.go();
    }

    Graph graph() {
        return graph;
    }
}
