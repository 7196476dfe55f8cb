package bench.flow.overload_by_types;

import android.content.Context;
import android.webkit.WebView;

public class Map {
    private final WebView page;
    private String kept;

    public Map(Context context) {
        page = new WebView(context);
    }

    public void show(CharSequence place) {
        page.loadUrl("https://map.example.com/@" + place); //: #sink
    }

    public void show(String place) {
        kept = place;
    }

    public static final class Small extends Map {
        public Small(Context context) {
            super(context);
        }
    }
}
