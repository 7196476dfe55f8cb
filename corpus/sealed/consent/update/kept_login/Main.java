package bench.consent.kept_login;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;

public final class Main extends Activity {
    private Garage garage;
    private TextView next;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        garage = new Garage(this);
        next = new TextView(this);
        next.setText(garage.user() + "，下次保养 5000 公里"); //: @breach,login_kept
        next.setText("下次保养 5000 公里"); //: @asks_all
        EditText name = new EditText(this);
        Button login = new Button(this);
        login.setText("登录");
        login.setOnClickListener(view -> garage.login(name.getText().toString()));
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(next);
        page.addView(name);
        page.addView(login);
        setContentView(page);
        if (garage.agreed()) {
            bind();
        } else {
            ask();
        }
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("为核验车主身份，我们会读取手机卡信息。请阅读《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    garage.agree();
                    bind();
                })
                .setNegativeButton("不同意", (dialog, which) -> next.append("\n浏览模式"))
                .show();
    }

    private void bind() {
        next.append("\n" + garage.user());
        try {
            next.setTag(getSystemService(TelephonyManager.class).getSubscriberId()); //: #read
        } catch (SecurityException denied) {
            next.setTag(null);
        }
    }
}
