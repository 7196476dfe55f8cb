package bench.flow.word_between;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;

public final class Main extends Activity {
    private static String last = "";
    private String word = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button go = new Button(this);
        go.setText("Go");
        go.setOnClickListener(view -> go());
        setContentView(go);
        say(last); //: @destroy_static
        ((App) getApplication()).word = id(); //: @app_memory,app_memory_clean
        word = id(); //: @low_memory
    }

    private void go() {
        startService(new Intent(this, Keeper.class)); //: @service_commands,service_destroyed
        stopService(new Intent(this, Keeper.class)); //: @service_destroyed
        Intent again = new Intent(this, Main.class).addFlags(Intent.FLAG_ACTIVITY_SINGLE_TOP); //: @new_intent
        startActivity(again.putExtra("word", id())); //: @new_intent
    }

    @Override
    protected void onNewIntent(Intent intent) {
        super.onNewIntent(intent);
        say(intent.getStringExtra("word")); //: @new_intent
    }

    @Override
    protected void onStart() {
        super.onStart();
        say(word); //: @restart_clears
    }

    @Override
    protected void onRestart() {
        super.onRestart();
        say(word); //: @stop_restart
        word = ""; //: @restart_clears
    }

    @Override
    protected void onStop() {
        word = id(); //: @stop_restart,restart_clears
        super.onStop();
    }

    @Override
    protected void onDestroy() {
        last = id(); //: @destroy_static
        super.onDestroy();
    }

    @Override
    public void onBackPressed() {
        say(word); //: @back_key
        if (word.isEmpty()) word = id(); //: @back_key
        else super.onBackPressed(); //: @back_key
        super.onBackPressed(); //: @stop_restart,restart_clears,destroy_static,app_memory,app_memory_clean,new_intent,service_commands,service_destroyed,low_memory
    }

    @Override
    public void onLowMemory() {
        super.onLowMemory();
        say(word); //: @low_memory
    }

    private String id() {
        return Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
    }

    private static void say(String word) {
        Log.i("Between", "word " + word); //: #sink
    }
}
