package bench.flow.answer_code;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.util.Log;
import android.widget.Button;

public final class Main extends Activity {
    private static final int ASK = 1;
    private static final int SHOW = 2;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button open = new Button(this);
        open.setText("Open locker");
        int code = ASK; //: @leak,clean
        int code = SHOW; //: @other_code
        open.setOnClickListener(view -> startActivityForResult(new Intent(this, Ask.class), code));
        setContentView(open);
    }

    @Override
    protected void onActivityResult(int code, int result, Intent data) {
        if (code == SHOW) {
            setTitle("Locker is shown");
        } else if (code == ASK && result == RESULT_OK && data != null) {
            Log.d("Locker", "opened with " + data.getStringExtra("secret")); //: #sink
        }
    }
}
