package bench.flow.own_action;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button next = new Button(this);
        next.setText("继续阅读");
        next.setOnClickListener(view -> next());
        setContentView(next);
    }

    private void next() {
        String verb = "READ"; //: @leak
        String verb = "STORE"; //: @clean
        Intent intent = new Intent(getPackageName() + "." + verb);
        intent.setPackage(getPackageName());
        intent.putExtra("by", Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
        startActivity(intent);
    }
}
