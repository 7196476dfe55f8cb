package bench.flow.quick_keys;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.view.KeyEvent;

public final class Main extends Activity {
    private String owner = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setTitle("长按音量键");
        owner = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
    }

    @Override
    public boolean dispatchKeyEvent(KeyEvent event) {
        if (event.getKeyCode() == KeyEvent.KEYCODE_VOLUME_UP) { //: @swallowed,counted
            setTitle("亮"); //: @swallowed,counted
            return true; //: @swallowed
        } //: @swallowed,counted
        return super.dispatchKeyEvent(event);
    }

    @Override
    public boolean onKeyDown(int code, KeyEvent event) {
        if (code != KeyEvent.KEYCODE_VOLUME_UP) {
            return super.onKeyDown(code, event);
        }
        event.startTracking(); //: @tracked,swallowed,counted
        return true;
    }

    @Override
    public boolean onKeyLongPress(int code, KeyEvent event) {
        if (code == KeyEvent.KEYCODE_VOLUME_UP) {
            Log.i("Torch", "held by " + owner); //: #sink
            return true;
        }
        return super.onKeyLongPress(code, event);
    }
}
