package bench.flow.same_rank;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

public final class Main extends Activity {
    private static final Comparator<Player> BY_POINTS = Comparator.comparingInt(Player::points).reversed();
    private final Set<Player> ranks = new TreeSet<>(BY_POINTS);
    private final Map<Player, String> prizes = new TreeMap<>(BY_POINTS);

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        enter(new Player("小红", 10), "铅笔");
        enter(new Player("小明", 20), "橡皮");
        String own = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        enter(new Player(own, 20), "本子"); //: @turned_away
        enter(new Player("小刚", 20), own); //: @value_replaced
        enter(new Player(own, 30), "本子"); //: @other_rank
        setTitle("前 " + ranks.size() + " 名");
        for (Player player : ranks) {
            Log.i("Ranks", player.name() + " " + prizes.get(player)); //: #sink
        }
    }

    private void enter(Player player, String prize) {
        ranks.add(player);
        prizes.put(player, prize);
    }
}
