package bench.flow.fork_words;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        List<String> words = Arrays.asList(id, "the", "quick", "fox"); //: @leak,left_dropped
        List<String> words = Arrays.asList("the", "quick", "fox", id); //: @right_kept
        ForkJoinPool pool = new ForkJoinPool(2);
        String text = pool.invoke(new Joining(words));
        pool.shutdown();
        Log.i("Words", "text: " + text); //: #sink
    }
}
