package bench.consent.module_list;

import android.app.Application;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;

public final class App extends Application {
    private final List<Object> modules = new ArrayList<>();

    @Override
    public void onCreate() {
        super.onCreate();
        load("start");
    }

    /** Makes the modules of one stage. */
    void load(String stage) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(getAssets().open("modules.txt")))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.trim().split(" ");
                if (words.length == 2 && words[0].equals(stage)) {
                    Class<?> type = Class.forName("bench.consent.module_list.modules." + words[1]);
                    Constructor<?> maker = type.getDeclaredConstructor(android.content.Context.class);
                    modules.add(maker.newInstance(this));
                }
            }
        } catch (IOException | ReflectiveOperationException problem) {
            modules.clear();
        }
    }
}
