package bench.flow.season_menu;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

public final class Main extends Activity {
    private static final String ASKED = "winter"; //: @leak
    private static final String ASKED = "summer"; //: @other_season
    private static final String ASKED = "spring"; //: @own_body,own_body_more
    private final Map<Season, String> menu = new EnumMap<>(Season.class);

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        for (Season season : EnumSet.range(Season.SPRING, Season.AUTUMN)) {
            menu.put(season, "豆腐");
        }
        String guest = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        menu.put(Season.WINTER, guest); //: @leak,other_season
        menu.put(Season.SPRING, guest); //: @own_body,own_body_more
        Season season = Season.valueOf(ASKED.toUpperCase(java.util.Locale.ROOT));
        setTitle("今日菜单");
        Log.i("Menu", season.serve(menu.get(season))); //: #sink
    }
}
