package bench.flow.score_script;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;

public final class Main extends Activity {
    private static final String RULES =
            "get title; get player; join; set line; get line; say"; //: @leak
            "get title; get round; join; set line; get line; say"; //: @other_variable
            "text host; set line; get player; set line; get line; say"; //: @set_twice
            "text host; set player; get title; get player; join; say"; //: @overwritten

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String player = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        setTitle("Scores");
        new Script().let("title", "Halma ").let("round", "3").let("player", player).run(RULES);
    }
}
