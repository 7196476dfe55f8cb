package bench.consent.answer_by_now;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.TextView;
import java.util.concurrent.CompletableFuture;

public final class Main extends Activity {
    private static final CompletableFuture<Boolean> ANSWER = new CompletableFuture<>();
    private TextView slip;
    private volatile String drawer = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        slip = new TextView(this);
        slip.setText("上上签：万事如意");
        setContentView(slip);
        ANSWER.thenAccept(yes -> draw(true)); //: @any_end
        new Thread(() -> draw(ANSWER.join())).start(); //: @joined
        if (!ANSWER.isDone()) ask();
    }

    @Override
    protected void onStart() {
        super.onStart();
        draw(ANSWER.getNow(true)); //: @yes_by_now
        draw(ANSWER.getNow(false)); //: @no_by_now
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("为记住您抽过的签，我们会收集设备标识。请阅读《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> ANSWER.complete(true))
                .setNegativeButton("不同意", (dialog, which) -> ANSWER.complete(false))
                .show();
    }

    private void draw(boolean agreed) {
        if (!agreed) return;
        drawer = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
        runOnUiThread(() -> slip.append("\n抽签人 " + drawer.length()));
    }
}
