package bench.consent.side_door;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.widget.Button;

/** The wallet of coupons. */
public final class Main extends Activity {
    static boolean agreed(Context context) {
        return context.getSharedPreferences("wallet", MODE_PRIVATE).getInt("rules", 0) >= 1;
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (agreed(this)) {
            show();
            return;
        }
        AlertDialog.Builder rules = new AlertDialog.Builder(this);
        rules.setTitle("服务协议与隐私政策");
        rules.setMessage("我们会使用设备标识绑定优惠券。详情请阅读《隐私政策》。");
        rules.setCancelable(false);
        rules.setNegativeButton("不同意并退出", (box, which) -> finish());
        rules.setPositiveButton("同意并继续", (box, which) -> {
            getSharedPreferences("wallet", MODE_PRIVATE).edit().putInt("rules", 1).apply();
            show();
        });
        rules.show();
    }

    private void show() {
        Button open = new Button(this);
        open.setText("查看优惠券");
        open.setOnClickListener(view -> startActivity(new Intent(this, Coupon.class)));
        setContentView(open);
    }
}
