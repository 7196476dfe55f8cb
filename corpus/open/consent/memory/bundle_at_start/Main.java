package bench.consent.bundle_at_start;

import static android.Manifest.permission.ACCESS_COARSE_LOCATION;
import static android.Manifest.permission.ACCESS_FINE_LOCATION;
import static android.Manifest.permission.CAMERA;
import static android.Manifest.permission.READ_CONTACTS;
import static android.Manifest.permission.RECORD_AUDIO;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.view.View;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.home);
        askForAll(); //: @before_policy
        findViewById(R.id.menu).setVisibility(View.INVISIBLE);
        showPolicy();
    }

    private void showPolicy() {
        new AlertDialog.Builder(this)
                .setTitle("服务协议和隐私政策")
                .setMessage("请您务必审慎阅读《隐私政策》各条款。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    findViewById(R.id.menu).setVisibility(View.VISIBLE);
                    askForAll(); //: @after_policy
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void askForAll() { //: @before_policy,after_policy
        String[] all = {READ_CONTACTS, ACCESS_FINE_LOCATION, RECORD_AUDIO, CAMERA}; //: @before_policy,after_policy
        requestPermissions(all, 1); //: @before_policy,after_policy #bundle
    } //: @before_policy,after_policy

    /** Called by the button of the layout. */
    public void nearby(View button) {
        requestPermissions(new String[] {ACCESS_FINE_LOCATION, ACCESS_COARSE_LOCATION}, 2);
    }

    /** Called by the button of the layout. */
    public void talk(View button) {
        requestPermissions(new String[] {RECORD_AUDIO}, 3);
    }

    /** Called by the button of the layout. */
    public void photo(View button) {
        requestPermissions(new String[] {CAMERA}, 4);
    }

    /** Called by the button of the layout. */
    public void family(View button) {
        requestPermissions(new String[] {READ_CONTACTS}, 5);
    }
}
