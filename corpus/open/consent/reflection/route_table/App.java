package bench.consent.route_table;

import android.app.Application;

public final class App extends Application {
    private final Routes routes = new Routes();

    @Override
    public void onCreate() {
        super.onCreate();
        routes.put("/lessons/home", "Lessons", true);
        routes.put("/count/start", "Count", true); //: @exempt
        routes.put("/count/start", "Count", false); //: @later_rule,guarded
        routes.go(this, "/count/start"); //: @later_rule
        routes.rule(path -> getSharedPreferences("school", MODE_PRIVATE).getBoolean("agreed", false));
        routes.go(this, "/count/start"); //: @exempt,guarded
        routes.go(this, "/lessons/home");
    }

    Routes routes() {
        return routes;
    }
}
