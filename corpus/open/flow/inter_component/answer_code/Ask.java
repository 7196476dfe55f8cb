package bench.flow.answer_code;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.widget.EditText;

public final class Ask extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.ask);
        findViewById(R.id.done).setOnClickListener(button -> answer());
    }

    private void answer() {
        EditText secret = findViewById(R.id.secret);
        String text = secret.getText().toString(); //: #source
        Intent data = new Intent().putExtra("secret", text);
        setResult(RESULT_OK, data); //: @leak,other_code
        setResult(RESULT_CANCELED, data); //: @clean
        finish();
    }
}
