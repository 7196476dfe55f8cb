package bench.flow.local_news;

import android.app.Activity;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.os.Bundle;
import android.provider.Settings;
import android.support.v4.content.LocalBroadcastManager;
import android.util.Log;
import android.widget.Button;

public final class Main extends Activity {
    private final BroadcastReceiver ear = new BroadcastReceiver() {
        @Override
        public void onReceive(Context context, Intent news) {
            String word = news.getStringExtra("word"); //: @leak,other_action,unregistered,sync
            String word = news.getAction(); //: @clean
            Log.i("News", "heard " + word); //: #sink
        }
    };

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LocalBroadcastManager room = LocalBroadcastManager.getInstance(this);
        room.registerReceiver(ear, new IntentFilter("bench.news.TOLD"));
        Button tell = new Button(this);
        tell.setText("Tell");
        tell.setOnClickListener(view -> tell());
        setContentView(tell);
    }

    private void tell() {
        LocalBroadcastManager room = LocalBroadcastManager.getInstance(this);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Intent news = new Intent("bench.news.TOLD"); //: @leak,clean,unregistered,sync
        Intent news = new Intent("bench.news.KEPT"); //: @other_action
        news.putExtra("word", id);
        room.unregisterReceiver(ear); //: @unregistered
        room.sendBroadcast(news); //: @leak,clean,other_action,unregistered
        room.sendBroadcastSync(news); //: @sync
    }

    @Override
    protected void onDestroy() {
        LocalBroadcastManager.getInstance(this).unregisterReceiver(ear);
        super.onDestroy();
    }
}
