package bench.consent.enum_modules;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.view.View;

public final class Main extends Activity implements DialogInterface.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        View map = new View(this);
        map.setBackgroundColor(Theme.ground);
        setContentView(map);
        new AlertDialog.Builder(this)
                .setTitle("个人信息保护提示")
                .setMessage("为与营地电台配对，我们会读取网卡地址，详见《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", this)
                .setNegativeButton("拒绝", this)
                .show();
    }

    @Override
    public void onClick(DialogInterface dialog, int button) {
        if (button == DialogInterface.BUTTON_POSITIVE) {
            new Radio().start();
            new Tiles().start();
        } else {
            finish();
        }
    }
}
