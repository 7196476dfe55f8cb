package bench.points.bus_card;

import android.app.Activity;
import android.os.Bundle;
import android.text.InputType;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import java.security.GeneralSecurityException;

public final class CardActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        EditText number = new EditText(this);
        number.setHint("公交卡号（卡背面16位数字）");
        number.setInputType(InputType.TYPE_CLASS_NUMBER);
        Button bind = new Button(this);
        bind.setText("绑定公交卡");
        bind.setOnClickListener(view -> bind(number.getText().toString()));
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(number);
        page.addView(bind);
        EditText code = new EditText(this); //: @old_records
        code.setHint("旧版本的支付口令（24位）"); //: @old_records
        Button move = new Button(this); //: @old_records
        move.setText("导入旧版本的卡"); //: @old_records
        move.setOnClickListener(view -> move(number, code.getText().toString())); //: @old_records
        page.addView(code); //: @old_records
        page.addView(move); //: @old_records
        setContentView(page);
    }

    private void bind(String number) {
        try {
            new Sealer(this).keep(number);
            setTitle("绑定成功");
        } catch (GeneralSecurityException problem) {
            setTitle("绑定失败，请重试");
        }
    }

    private void move(EditText number, String code) { //: @old_records
        try { //: @old_records
            number.setText(new Sealer(this).readOld(code.getBytes())); //: @old_records
        } catch (GeneralSecurityException wrong) { //: @old_records
            setTitle("口令不正确"); //: @old_records
        } //: @old_records
    } //: @old_records
}
