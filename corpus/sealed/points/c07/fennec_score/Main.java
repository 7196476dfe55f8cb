package bench.points.fennec_score;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.ScrollView;
import android.widget.TextView;
import com.fennec.score.FennecScore;
import java.io.IOException;
import java.util.Scanner;

/** Demo of the Fennec score SDK: its statement above, the score below. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView statement = new TextView(this);
        try (Scanner text = new Scanner(getAssets().open("fennec.txt"), "UTF-8").useDelimiter("\\A")) {
            statement.setText(text.next());
        } catch (IOException missing) {
            statement.setText("隐私说明缺失");
        }
        TextView score = new TextView(this);
        Button run = new Button(this);
        run.setText("我已阅读并同意，开始评分");
        run.setOnClickListener(view ->
                FennecScore.ask(value -> runOnUiThread(() -> score.setText("设备分 " + value))));
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(run);
        page.addView(score);
        page.addView(statement);
        ScrollView screen = new ScrollView(this);
        screen.addView(page);
        setContentView(screen);
    }
}
