package bench.consent.answer_queue;

import android.app.Activity;
import android.app.Dialog;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

public final class Main extends Activity {
    private final BlockingQueue<Boolean> answers = new ArrayBlockingQueue<>(1);
    private Thread starter;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        starter = new Thread(new Starter(getApplicationContext(), answers), "starter");
        starter.start();
        ask();
    }

    private void ask() {
        Dialog dialog = new Dialog(this);
        LinearLayout panel = new LinearLayout(this);
        panel.setOrientation(LinearLayout.VERTICAL);
        TextView words = new TextView(this);
        words.setText("请阅读《隐私政策》：我们用系统账户找回您的拼图。");
        panel.addView(words);
        panel.addView(choice(dialog, "同意", true));
        panel.addView(choice(dialog, "不同意", false));
        dialog.setCancelable(false);
        dialog.setContentView(panel);
        dialog.show();
    }

    private Button choice(Dialog dialog, String words, boolean yes) {
        Button button = new Button(this);
        button.setText(words);
        button.setOnClickListener(
                view -> {
                    answers.offer(yes);
                    dialog.dismiss();
                });
        return button;
    }

    @Override
    protected void onDestroy() {
        starter.interrupt();
        super.onDestroy();
    }
}
