package bench.flow.peeked_streams;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sorts letters. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button go = new Button(this);
        go.setText("Sort");
        go.setOnClickListener(view -> go());
        setContentView(go);
    }

    private void go() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Stream<String> letters = Stream.of("tea", "id=" + id);
        Map<Boolean, List<String>> parts = letters.collect(Collectors.partitioningBy(s -> s.startsWith("id="))); //: @leak,other_part
        Log.d("Office", parts.get(true).toString()); //: @leak #sink
        Log.d("Office", parts.get(false).toString()); //: @other_part
        Stream<String> seen = letters.peek(s -> Log.d("Office", s)); //: @not_run
        setTitle(seen.isParallel() ? "Many" : "One"); //: @not_run
        setTitle(letters.peek(s -> Log.d("Office", s)).limit(1).collect(Collectors.joining())); //: @limited
    }
}
