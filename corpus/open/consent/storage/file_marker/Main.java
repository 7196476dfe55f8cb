package bench.consent.file_marker;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.ToggleButton;
import java.io.IOException;

public final class Main extends Activity {
    private Agreement agreement;
    private byte[] serial;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ToggleButton light = new ToggleButton(this);
        light.setTextOn("关灯");
        light.setTextOff("开灯");
        setContentView(light);
        agreement = new Agreement(getFilesDir());
        try {
            agreement.prepare();
            if (agreement.given()) {
                serial = Hardware.address();
            }
        } catch (IOException problem) {
            light.setEnabled(false);
        }
        ask();
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setMessage("使用前请阅读并同意《隐私政策》")
                .setCancelable(false)
                .setPositiveButton("同意并继续", (dialog, which) -> agree())
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void agree() {
        try {
            agreement.give();
            serial = Hardware.address();
        } catch (IOException problem) {
            serial = null;
        }
    }
}
