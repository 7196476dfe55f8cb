package bench.flow.native_fields;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    static {
        System.loadLibrary("cards");
    }

    private static native void sign(Card first, Card second, String name);

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Card work = new Card();
        Card home = new Card();
        String name = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        sign(work, home, name); //: @leak,other_field,other_object
        sign(home, work, name); //: @turned_cards
        Log.i("Cards", "名片：" + work.owner); //: #sink
        setTitle(home.owner.length() + work.mark.length() > 2 ? "已签" : "未签");
    }
}
