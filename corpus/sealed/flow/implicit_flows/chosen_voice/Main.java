package bench.flow.chosen_voice;

import android.app.Activity;
import android.content.pm.ApplicationInfo;
import android.os.Bundle;
import android.util.Log;

public final class Main extends Activity {
    private static class Voice {
        String word() {
            return "plain";
        }
    }

    private static final class Rich extends Voice {
        @Override
        String word() {
            return "rich"; //: @leak
            return "pla".concat("in"); //: @clean
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Voice voice = new Voice();
        for (ApplicationInfo app : getPackageManager().getInstalledApplications(0)) { //: #source
            if (app.packageName.endsWith(".wallet")) voice = new Rich();
        }
        Log.i("bench", voice.word()); //: #sink
    }
}
