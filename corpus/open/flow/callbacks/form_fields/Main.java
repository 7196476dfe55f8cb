package bench.flow.form_fields;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.SmsManager;
import android.text.InputType;
import android.view.View;
import android.widget.EditText;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        EditText pin = findViewById(R.id.pin); //: @set_in_code
        pin.setInputType(InputType.TYPE_CLASS_TEXT | InputType.TYPE_TEXT_VARIATION_PASSWORD); //: @set_in_code
    }

    public void submit(View button) {
        EditText field = findViewById(R.id.word); //: @leak,hint,from_text_view
        EditText field = findViewById(R.id.city); //: @clean
        EditText field = findViewById(R.id.pin); //: @set_in_code
        String text = field.getText().toString(); //: @leak,clean,set_in_code #source
        String text = field.getHint().toString(); //: @hint
        TextView echo = findViewById(R.id.echo); //: @from_text_view
        echo.setText(field.getText()); //: @from_text_view #shown
        String text = echo.getText().toString(); //: @from_text_view
        SmsManager.getDefault().sendTextMessage("10690000", null, "login " + text, null, null); //: #sink
    }
}
