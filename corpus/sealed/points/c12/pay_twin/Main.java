package bench.points.pay_twin;

import android.app.Activity;
import android.os.Bundle;
import android.text.InputType;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        EditText field = new EditText(this);
        field.setHint("请输入支付密码登录"); //: @breach,homoglyph
        field.setInputType(InputType.TYPE_CLASS_NUMBER | InputType.TYPE_NUMBER_VARIATION_PASSWORD); //: @breach,homoglyph
        field.setHint("请输入金额"); //: @clean,short_name,generic
        field.setInputType(InputType.TYPE_CLASS_NUMBER); //: @clean,short_name,generic
        Button next = new Button(this);
        next.setText("下一步");
        next.setOnClickListener(v -> setTitle("处理中 " + field.length()));
        LinearLayout column = new LinearLayout(this);
        column.setOrientation(LinearLayout.VERTICAL);
        column.addView(field);
        column.addView(next);
        setContentView(column);
    }
}
