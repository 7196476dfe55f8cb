package bench.consent.oaid_helper;

import android.app.Activity;
import android.app.Dialog;
import android.os.Bundle;
import android.view.View;
import android.widget.TextView;

public final class Main extends Activity {
    private Dialog notice;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView farm = new TextView(this);
        farm.setText("白菜 3 小时后成熟");
        setContentView(farm);
        if (!((FarmApp) getApplication()).agreed()) {
            notice = new Dialog(this);
            notice.setTitle("隐私政策");
            notice.setContentView(R.layout.notice);
            notice.setCancelable(false);
            notice.findViewById(R.id.enter).setOnClickListener(this::enter);
            notice.findViewById(R.id.leave).setOnClickListener(view -> finish());
            notice.show();
        }
    }

    private void enter(View button) {
        notice.dismiss();
        ((FarmApp) getApplication()).agree();
    }
}
