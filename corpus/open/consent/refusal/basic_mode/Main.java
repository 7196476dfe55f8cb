package bench.consent.basic_mode;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;
import android.view.Menu;
import android.view.MenuItem;
import android.widget.TextView;

public final class Main extends Activity {
    private static final int COUPONS = 1;
    private Mode mode;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView shops = new TextView(this);
        shops.setText("老王面馆\n小李书店");
        setContentView(shops);
        mode = new Mode(this);
        if (mode.get() == Mode.UNASKED) ask(() -> {});
    }

    private void ask(Runnable then) {
        new AlertDialog.Builder(this)
                .setTitle("用户协议与隐私政策")
                .setMessage("优惠券功能需要设备标识，详见《隐私政策》。不同意也可以使用基本功能。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    mode.set(Mode.FULL);
                    invalidateOptionsMenu();
                    then.run();
                })
                .setNegativeButton("仅使用基本功能", (dialog, which) -> mode.set(Mode.BASIC))
                .show();
    }

    @Override
    public boolean onPrepareOptionsMenu(Menu menu) {
        menu.clear();
        boolean shown = mode.get() == Mode.FULL; //: @hidden
        boolean shown = true; //: @asked_once,asks_again
        if (shown) menu.add(Menu.NONE, COUPONS, 0, "优惠券");
        menu.add("关于");
        return true;
    }

    @Override
    public boolean onOptionsItemSelected(MenuItem item) {
        if (item.getItemId() != COUPONS) return super.onOptionsItemSelected(item);
        boolean open = mode.get() != Mode.UNASKED; //: @asked_once,hidden
        boolean open = mode.get() == Mode.FULL; //: @asks_again
        if (open) coupons();
        else ask(this::coupons);
        return true;
    }

    private void coupons() {
        startActivity(new Intent(this, Coupons.class));
    }
}
