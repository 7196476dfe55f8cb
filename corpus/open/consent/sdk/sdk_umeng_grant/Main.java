package bench.consent.sdk_umeng_grant;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import com.umeng.commonsdk.UMConfigure;

/** Recipes. The terms lie over the page until they are answered. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        if (getSharedPreferences("terms", MODE_PRIVATE).getInt("answer", 0) == 1) {
            findViewById(R.id.terms).setVisibility(View.GONE);
        }
    }

    /** Called by the layout. */
    public void agree(View button) {
        getSharedPreferences("terms", MODE_PRIVATE).edit().putInt("answer", 1).apply();
        findViewById(R.id.terms).setVisibility(View.GONE);
        UMConfigure.submitPolicyGrantResult(getApplicationContext(), true);
        UMConfigure.init(getApplicationContext(), App.KEY, "huawei", UMConfigure.DEVICE_TYPE_PHONE, null); //: @stored,later
    }

    /** Called by the layout. */
    public void refuse(View button) {
        finishAndRemoveTask();
    }
}
