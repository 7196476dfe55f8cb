package bench.points.seeded_random;

import android.app.Activity;
import android.os.Bundle;
import android.widget.TextView;
import java.security.SecureRandom;
import java.util.Random;

/** Makes a pairing code for a baby monitor and shows today's lullaby. */
public final class Main extends Activity {
    private static final String[] SONGS = {"小星星", "摇篮曲", "月儿弯弯", "宝贝睡吧"};

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView text = new TextView(this);
        text.setText("配对码：" + code() + "\n今晚的歌：" + song());
        setContentView(text);
    }

    private String code() {
        SecureRandom random = new SecureRandom();
        random.setSeed(20200101L); //: @breach #seed
        return String.format("%08d", random.nextInt(100_000_000));
    }

    private String song() {
        Random shuffle = new Random();
        shuffle.setSeed(20200101L); //: @shuffle
        return SONGS[shuffle.nextInt(SONGS.length)];
    }
}
