package bench.points.marten_ads;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.view.Menu;
import android.view.MenuItem;
import android.widget.TextView;
import com.marten.ads.Marten;
import java.io.IOException;
import java.util.Scanner;

/** Demo host of the Marten advertisement SDK. */
public final class Main extends Activity {
    private TextView slot;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        slot = new TextView(this);
        slot.setText("广告位 1024");
        setContentView(slot);
    }

    @Override
    public boolean onCreateOptionsMenu(Menu menu) {
        menu.add(0, 1, 0, "请求权限");
        menu.add(0, 2, 1, "同意说明并加载广告");
        menu.add(0, 3, 2, "SDK 个人信息说明");
        return true;
    }

    @Override
    public boolean onOptionsItemSelected(MenuItem item) {
        if (item.getItemId() == 1) {
            requestPermissions(new String[] {"android.permission.ACCESS_FINE_LOCATION"}, 1);
        } else if (item.getItemId() == 2) {
            Marten.init(this, "demo"); //: @breach,none_read
            Marten.init(this, new Marten.Options("demo").canUseLocation(false)); //: @clean
            slot.setText(Marten.show(1024));
        } else {
            statement();
        }
        return true;
    }

    private void statement() {
        try (Scanner text = new Scanner(getAssets().open("marten.txt"), "UTF-8").useDelimiter("\\A")) {
            new AlertDialog.Builder(this).setMessage(text.next()).show();
        } catch (IOException missing) {
            slot.setText("说明缺失");
        }
    }
}
