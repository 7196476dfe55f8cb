package bench.points.session_prefs;

import android.app.Activity;
import android.os.Bundle;
import android.text.InputType;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;

/** Binds a resident's ID card number to a property account. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        EditText number = new EditText(this);
        number.setHint("身份证号码");
        number.setInputType(InputType.TYPE_CLASS_TEXT);
        Button bind = new Button(this);
        bind.setText("绑定房产");
        bind.setOnClickListener(view -> {
            Vault vault = new Vault(this);
            vault.keep("id_number", number.getText().toString()); //: @breach,clean,shared_folder
            vault.keep("font", "large"); //: @settings
            finish();
        });
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(number);
        page.addView(bind);
        setContentView(page);
    }
}
