package bench.flow.badge_html;

import android.app.Activity;
import android.graphics.drawable.ColorDrawable;
import android.graphics.drawable.Drawable;
import android.os.Bundle;
import android.provider.Settings;
import android.text.Html;
import android.util.Log;
import android.widget.TextView;

public final class Main extends Activity implements Html.ImageGetter {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        String badge = "<img src=\"" + id + "\">"; //: @leak,escaped,read_twice
        String badge = id + "<img src=\"star\">"; //: @text_only
        String page = "<p>我的徽章 " + badge + "</p>"; //: @leak,text_only
        String page = "<p>我的徽章 " + Html.escapeHtml(badge) + "</p>"; //: @escaped,read_twice
        page = Html.fromHtml(page, Html.FROM_HTML_MODE_COMPACT).toString(); //: @read_twice
        TextView wall = new TextView(this);
        wall.setText(Html.fromHtml(page, Html.FROM_HTML_MODE_COMPACT, this, null));
        setContentView(wall);
    }

    @Override
    public Drawable getDrawable(String source) {
        Log.d("Badges", "picture " + source); //: #sink
        return new ColorDrawable(0);
    }
}
