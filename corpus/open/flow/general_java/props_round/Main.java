package bench.flow.props_round;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Properties;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Properties usual = new Properties();
        Properties plan = new Properties(usual);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        plan.setProperty("owner", id); //: @leak
        usual.setProperty("owner", id); //: @defaults,asked,overwritten
        plan.setProperty("owner", "gardener"); //: @overwritten
        plan.setProperty("beds", "4");
        try {
            Properties found = copy(plan); //: @leak,defaults
            Properties found = plan; //: @asked,overwritten
            setTitle(copy(plan).getProperty("beds") + " beds");
            Log.i("Garden", "plan of " + found.getProperty("owner", "nobody")); //: #sink
        } catch (IOException problem) {
            setTitle("No plan");
        }
    }

    private static Properties copy(Properties from) throws IOException {
        StringWriter text = new StringWriter();
        from.store(text, "garden");
        Properties to = new Properties();
        to.load(new StringReader(text.toString()));
        return to;
    }
}
