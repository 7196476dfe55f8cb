package bench.consent.typed_helper;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.view.View;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView balance = new TextView(this);
        balance.setText("结余 ¥0.00");
        setContentView(balance);
        View body = View.inflate(this, android.R.layout.simple_list_item_2, null);
        ((TextView) body.findViewById(android.R.id.text1)).setText("隐私保护提示");
        ((TextView) body.findViewById(android.R.id.text2)).setText("请阅读并同意《隐私政策》后使用本应用。");
        new AlertDialog.Builder(this)
                .setView(body)
                .setCancelable(false)
                .setPositiveButton("同意", (box, which) -> agreed())
                .setNegativeButton("不同意", (box, which) -> finish())
                .show();
        new Kept(this, "guide").put("shown", true);
    }

    private void agreed() {
        new Kept(this, "rules").put("shown", "是"); //: @wrong_type
        new Kept(this, "rules").put("shown", true); //: @default_value,other_file,guarded
        App.one().open();
    }
}
