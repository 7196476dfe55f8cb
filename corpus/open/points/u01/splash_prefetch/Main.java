package bench.points.splash_prefetch;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.widget.Switch;

public final class Main extends Activity {
    private static final String PARTNER = "shenghuo_quan_3.2.apk";

    private SharedPreferences settings;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        settings = getSharedPreferences("settings", MODE_PRIVATE);
        Switch automatic = findViewById(R.id.automatic);
        automatic.setChecked(settings.getBoolean("auto_update", false));
        automatic.setOnCheckedChangeListener(
                (view, on) -> settings.edit().putBoolean("auto_update", on).apply());
        findViewById(R.id.more).setOnClickListener(view -> recommend());
        prepare();
    }

    private void prepare() {
        Fetcher fetcher = new Fetcher(this);
        new Thread(() -> fetcher.fetch(PARTNER)).start(); //: @breach
        new Thread(() -> fetcher.fetch("voices.zip")).start(); //: @resource_pack
        if (settings.getBoolean("auto_update", false)) { //: @chosen_auto
            new Thread(() -> fetcher.fetch("tingshu_latest.apk")).start(); //: @chosen_auto
        } //: @chosen_auto
    }

    private void recommend() {
        new AlertDialog.Builder(this)
                .setTitle("生活圈 3.2")
                .setMessage(R.string.partner_facts)
                .setPositiveButton("下载", (dialog, which) -> new Fetcher(this).fetch(PARTNER))
                .setNegativeButton("取消", null)
                .show();
    }
}
