package bench.points.push_sdk_siblings;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.EditText;
import com.umeng.commonsdk.UMConfigure;
import com.umeng.message.PushAgent; //: @breach

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        EditText metres = new EditText(this);
        metres.setHint("米");
        metres.setOnEditorActionListener((view, action, event) -> {
            double value = Double.parseDouble(metres.getText().toString());
            setTitle(value * 3 + " 尺");
            return true;
        });
        setContentView(metres);
        new AlertDialog.Builder(this)
                .setMessage("请阅读《隐私政策》。友盟推送和统计会收集设备标识。")
                .setPositiveButton("同意", (dialog, which) -> agreed())
                .setNegativeButton("不同意", null)
                .show();
    }

    private void agreed() {
        UMConfigure.init(this, App.KEY, "store", UMConfigure.DEVICE_TYPE_PHONE, "s3cr3t");
        PushAgent.getInstance(this).onAppStart(); //: @breach
    }
}
