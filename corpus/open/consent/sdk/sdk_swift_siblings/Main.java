package bench.consent.sdk_swift_siblings;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.widget.Button;
import com.swift.link.SwiftPush;

/** Finds the way to a museum. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button way = new Button(this);
        way.setText("打开地图导航");
        way.setOnClickListener(view -> startActivity(
                new Intent(Intent.ACTION_VIEW, Uri.parse("geo:30.57,114.28?q=博物馆"))
                        .setPackage("com.autonavi.minimap")));
        setContentView(way);
        new AlertDialog.Builder(this)
                .setMessage("请阅读并同意《隐私政策》，以便接收展览通知。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    SwiftPush.start(this, new SwiftPush.Options().wakeOthers(false)); //: @clean
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
