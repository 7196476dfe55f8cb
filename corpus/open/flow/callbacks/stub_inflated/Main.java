package bench.flow.stub_inflated;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.view.View;
import android.view.ViewStub;

public final class Main extends Activity {
    private ViewStub stub;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        stub = findViewById(R.id.stub);
        stub.setOnInflateListener(this::shown); //: @leak,made_visible,left_alone
        View more = findViewById(R.id.more);
        more.setOnClickListener(this::more);
    }

    private void more(View button) {
        button.setEnabled(false);
        stub.inflate(); //: @leak,late_listener
        stub.setOnInflateListener(this::shown); //: @late_listener
        stub.setVisibility(View.VISIBLE); //: @made_visible
        stub.setVisibility(View.GONE); //: @left_alone
    }

    private void shown(ViewStub from, View details) {
        String payer = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Log.i("Tax", payer + " reads on"); //: #sink
        details.requestFocus();
    }
}
