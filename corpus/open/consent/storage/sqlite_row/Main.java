package bench.consent.sqlite_row;

import android.app.AlertDialog;
import android.app.ListActivity;
import android.os.Bundle;
import android.widget.ArrayAdapter;

public final class Main extends ListActivity {
    private ConsentDb consent;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        consent = new ConsentDb(this);
        if (consent.agreed()) {
            showTrips();
        } else {
            ask();
        }
    }

    private void showTrips() {
        setListAdapter(new ArrayAdapter<>(this, android.R.layout.simple_list_item_1, Trips.load(this)));
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("我们会在您授权后读取日历以生成行程，详见《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    consent.agree();
                    showTrips();
                })
                .setNegativeButton("拒绝", (dialog, which) -> finish())
                .show();
    }
}
