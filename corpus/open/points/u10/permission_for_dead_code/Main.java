package bench.points.permission_for_dead_code;

import android.app.Activity;
import android.database.Cursor;
import android.net.Uri;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;

public final class Main extends Activity implements View.OnClickListener {
    private static final String NEEDED = "android.permission.READ_SMS"; //: @clean
    private static final String NEEDED = "android.permission.READ_CALL_LOG"; //: @by_address

    private Button button;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        button = new Button(this);
        button.setText(R.string.find);
        button.setText("哪些来电还没有铃声？"); //: @by_address
        button.setOnClickListener(this);
        setContentView(button);
    }

    @Override
    public void onClick(View view) {
        if (checkSelfPermission(NEEDED) != 0) { //: @clean,by_address
            requestPermissions(new String[] {NEEDED}, 1); //: @clean,by_address
            return; //: @clean,by_address
        } //: @clean,by_address
        button.setText("请在短信应用里查看"); //: @breach
        button.setText(new Inbox(getContentResolver()).latest()); //: @clean
        button.setText(calls() + " 个来电"); //: @by_address
    }

    private int calls() { //: @by_address
        try (Cursor rows = getContentResolver().query(Uri.parse(getString(R.string.source)), null, null, null, null)) { //: @by_address
            return rows == null ? 0 : rows.getCount(); //: @by_address
        } //: @by_address
    } //: @by_address
}
