package bench.points.hotel_desk;

import android.app.Activity;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.view.View;
import android.widget.CheckBox;
import android.widget.TextView;
import com.granite.verify.CheckService;

/** Rooms, and the login. */
public final class LobbyActivity extends Activity implements View.OnClickListener {
    private static final String PHONE = "android.permission.READ_PHONE_STATE";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.lobby);
        findViewById(R.id.list).setOnClickListener(this);
        findViewById(R.id.login).setOnClickListener(this);
    }

    @Override
    public void onClick(View button) {
        if (button.getId() == R.id.list) {
            startActivity(new Intent(this, SdkListActivity.class));
            return;
        }
        TextView room = findViewById(R.id.room);
        if (!((CheckBox) findViewById(R.id.rules)).isChecked()) {
            room.setText("请先阅读并勾选同意");
        } else if (checkSelfPermission(PHONE) != PackageManager.PERMISSION_GRANTED) {
            room.setText("一键登录需要电话权限，用于识别本机号码");
            requestPermissions(new String[] {PHONE}, 1);
        } else {
            startService(new Intent(this, CheckService.class));
            room.setText("正在登录…");
        }
    }
}
