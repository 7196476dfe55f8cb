package bench.flow.word_bundle;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String learner = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Words all = new Words(null).with("title", "Phrases").with("owner", learner);
        Words french = new Words(all).with("title", "Mots");
        french.with("owner", "moi"); //: @child_first
        Words danish = new Words(all).with("owner", "mig"); //: @other_child
        setTitle(danish.getString("owner")); //: @other_child
        setTitle(french.getString("title"));
        Log.d("Phrases", french.getString("owner")); //: @leak,child_first,other_child #sink
        Log.d("Phrases", french.getString("title")); //: @other_key
    }
}
