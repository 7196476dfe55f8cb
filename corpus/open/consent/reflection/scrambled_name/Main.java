package bench.consent.scrambled_name;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.Button;

public final class Main extends Activity {
    private String number = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button clean = new Button(this);
        clean.setText("一键清理");
        setContentView(clean);
        number = Quiet.number(this); //: @breach,reversed,harmless
        new AlertDialog.Builder(this)
                .setTitle("用户隐私保护提示")
                .setMessage("使用前请阅读并同意《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意并使用", (box, which) -> number = Quiet.number(this))
                .setNegativeButton("不同意", (box, which) -> System.exit(0))
                .show();
    }

    String number() {
        return number;
    }
}
