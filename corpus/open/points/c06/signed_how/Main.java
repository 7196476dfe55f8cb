package bench.points.signed_how;

import android.app.Activity;
import android.content.pm.ApplicationInfo;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.widget.TextView;

/** Unit converter: inches and centimetres. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        StringBuilder table = new StringBuilder("英寸 → 厘米\n");
        for (int inch = 1; inch <= 12; inch++) {
            table.append(inch).append(" → ").append(inch * 2.54).append('\n');
        }
        try {
            ApplicationInfo own = getPackageManager()
                    .getApplicationInfo(getPackageName(), PackageManager.GET_META_DATA);
            if (own.metaData != null) {
                table.append("渠道：").append(own.metaData.getString("channel"));
            }
        } catch (PackageManager.NameNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
        TextView text = new TextView(this);
        text.setText(table);
        setContentView(text);
    }
}
