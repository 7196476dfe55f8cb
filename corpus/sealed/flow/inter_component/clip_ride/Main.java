package bench.flow.clip_ride;

import android.app.Activity;
import android.content.ClipData;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.Button;

/** Sends a note as a clip. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button go = new Button(this);
        go.setText("Send");
        go.setOnClickListener(view -> go());
        setContentView(go);
    }

    private void go() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        ClipData clip = ClipData.newPlainText("note", "tea");
        clip.addItem(new ClipData.Item(id)); //: @leak,first,replaced
        clip.addItem(new ClipData.Item("milk", "<b>" + id + "</b>")); //: @in_text
        Intent send = new Intent(this, Reader.class);
        send.setClipData(clip);
        ClipData plain = ClipData.newPlainText("note", "tea"); //: @replaced
        plain.addItem(new ClipData.Item("milk")); //: @replaced
        send.setClipData(plain); //: @replaced
        startActivity(send);
    }
}
