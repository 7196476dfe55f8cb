package bench.consent.answer_bus;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.ListView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new ListView(this));
        AlertDialog rules = new AlertDialog.Builder(this).create();
        rules.setTitle("温馨提示");
        rules.setMessage("请您阅读《用户协议》与《隐私政策》。不同意可浏览线路。");
        rules.setCancelable(false);
        rules.setButton(AlertDialog.BUTTON_POSITIVE, "同意", (box, which) -> Bus.one().post(new Answer.Agreed()));
        rules.setButton(AlertDialog.BUTTON_NEGATIVE, "仅浏览", (box, which) -> Bus.one().post(new Answer.Refused()));
        rules.show();
    }
}
