package bench.flow.told_by_command;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.Button;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button go = new Button(this);
        go.setText("Run");
        go.setOnClickListener(view -> run());
        setContentView(go);
    }

    private void run() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        List<String> words = new ArrayList<>();
        words.add("am"); //: @start,number,broadcast
        words.add("start"); //: @start,number
        words.add("-d"); //: @start,number
        words.add("https://tools.example.com/?d=" + id); //: @start
        words.add("https://tools.example.com/"); //: @number
        words.add("broadcast"); //: @broadcast
        words.add("--es"); //: @broadcast
        words.add("owner"); //: @broadcast
        words.add(id); //: @broadcast
        words.add("curl"); //: @fetch
        words.add("https://tools.example.com/?d=" + id); //: @fetch
        words.add("mkdir"); //: @local
        words.add(getFilesDir() + "/" + id); //: @local
        try {
            new ProcessBuilder(words).start(); //: #sink
        } catch (IOException refused) {
            setTitle("no " + id.length());
        }
    }
}
