package bench.points.play_pals;

import android.app.Activity;
import android.content.Intent;
import android.database.Cursor;
import android.net.Uri;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

public final class Main extends Activity {
    private static final String OTHER = "com.qiyou.mahjong";
    private static final Uri POINTS = Uri.parse("content://" + OTHER + ".wake/points"); //: @breach
    private static final Uri POINTS = Uri.parse("content://bench.points.play_pals.scores/points"); //: @clean,own_scores

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView points = new TextView(this);
        points.setText("积分 0");
        Button other = new Button(this);
        other.setText("去打麻将");
        other.setOnClickListener(view -> open());
        LinearLayout page = new LinearLayout(this);
        page.addView(points);
        page.addView(other);
        setContentView(page);
        points.setText("积分 " + sum()); //: @breach,own_scores
        points.setOnClickListener(view -> points.setText("积分 " + sum())); //: @clean
    }

    private int sum() {
        try (Cursor rows = getContentResolver().query(POINTS, null, null, null, null)) { //: #wake
            return rows != null && rows.moveToFirst() ? rows.getInt(0) : 0;
        } catch (SecurityException closed) {
            return 0;
        }
    }

    private void open() {
        Intent game = getPackageManager().getLaunchIntentForPackage(OTHER);
        if (game == null) {
            game = new Intent(Intent.ACTION_VIEW, Uri.parse("https://qiyou.example/mahjong"));
        }
        startActivity(game);
    }
}
