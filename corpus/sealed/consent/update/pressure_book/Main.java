package bench.consent.pressure_book;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.TextView;

public final class Main extends Activity {
    private TextView page;
    private Answers answers;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        page = new TextView(this);
        page.setText("今天还没有记录血压");
        setContentView(page);
        answers = new Answers(this);
        if (answers.agreed()) {
            open();
        } else {
            ask();
        }
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("同意《隐私政策》后，血压记录会以本机标识备份。不同意也可以记录。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    answers.put(true);
                    open();
                })
                .setNegativeButton("不同意", (dialog, which) -> answers.put(false))
                .show();
    }

    private void open() {
        String book = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
        page.append("\n备份编号 " + book.substring(0, 6));
    }

    @Override
    protected void onDestroy() {
        answers.close();
        super.onDestroy();
    }
}
