package bench.consent.late_rules;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView word = new TextView(this);
        word.setText("侬好（吴语）：你好");
        Button login = new Button(this);
        login.setText("登录");
        login.setOnClickListener(v -> rules());
        LinearLayout column = new LinearLayout(this);
        column.setOrientation(LinearLayout.VERTICAL);
        column.addView(word);
        column.addView(login);
        setContentView(column);
        if (!agreed()) {
            remember(); //: @breach
            rules(); //: @clean
        }
    }

    private boolean agreed() {
        return getPreferences(MODE_PRIVATE).getBoolean("agreed", false);
    }

    private void rules() {
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("请点击“查看全文”阅读《隐私政策》，再选择是否同意。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
                    remember();
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .setNeutralButton("查看全文", (dialog, which) -> startActivity(new Intent(this, Policy.class)))
                .show();
    }

    private void remember() {
        String reader = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
        getPreferences(MODE_PRIVATE).edit().putString("reader", reader).apply();
    }

    @Override
    protected void onRestart() {
        super.onRestart();
        if (!agreed()) {
            rules(); //: @clean
        }
    }
}
