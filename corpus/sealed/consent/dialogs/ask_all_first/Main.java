package bench.consent.ask_all_first;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.location.LocationManager;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.provider.MediaStore;
import android.widget.Button;
import android.widget.LinearLayout;

public final class Main extends Activity {
    private static final String[] ALL = {
        "android.permission.ACCESS_FINE_LOCATION", "android.permission.READ_CONTACTS", "android.permission.CAMERA"
    };

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ask(ALL); //: @breach
        if (getPreferences(MODE_PRIVATE).getBoolean("agreed", false)) {
            home();
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("隐私政策提示")
                .setMessage("请阅读《隐私政策》。各项权限仅在您使用对应功能时申请。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
                    home();
                    ask(ALL); //: @after_rules
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void home() {
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        add(page, "选择装货地点（需要位置权限）", 0);
        add(page, "选择收货联系人（需要通讯录权限）", 1);
        add(page, "拍摄货物（需要相机权限）", 2);
        setContentView(page);
    }

    private void add(LinearLayout page, String words, int what) {
        Button button = new Button(this);
        button.setText(words);
        button.setOnClickListener(view -> {
            if (checkSelfPermission(ALL[what]) == 0) {
                use(what);
            } else {
                ask(ALL[what]);
            }
        });
        page.addView(button);
    }

    private void ask(String... wanted) {
        requestPermissions(wanted, wanted.length); //: #ask
    }

    private void use(int what) {
        if (what == 0) {
            setTitle("" + getSystemService(LocationManager.class).getLastKnownLocation(LocationManager.GPS_PROVIDER));
        } else if (what == 1) {
            startActivity(new Intent(Intent.ACTION_PICK, ContactsContract.Contacts.CONTENT_URI));
        } else {
            startActivity(new Intent(MediaStore.ACTION_IMAGE_CAPTURE));
        }
    }
}
